// Says of a line whether it is open at this moment. The words come from the server; here is only the clock.
// `data-open` holds rows such as `29400000+Open now, until 5pm`: a minute since 1970, open or not, the words.
const places = [...document.querySelectorAll("[data-open]")].map((place) => ({
  place,
  before: [...place.childNodes],
  rows: place.dataset.open.split("|").map((row) => /^(\d+)([+-]?)(.*)$/.exec(row)),
}));

function tell() {
  const minute = Date.now() / 60000;
  places.forEach(({ place, before, rows }) => {
    const [, , sign, words] = rows.filter((row) => Number(row[1]) <= minute).pop() ?? [];
    place.replaceChildren(...(sign ? [words] : before));
    place.classList.toggle("rb-open--yes", sign === "+");
    place.classList.toggle("rb-open--no", sign === "-");
  });
}

if (places.length) {
  tell();
  setInterval(tell, 20000);
  ["pageshow", "visibilitychange"].forEach((name) => addEventListener(name, tell));
}
