// The device did not give its passkey: say so in words, and leave the other ways open.
export function startPasskey() {
  const place = document.querySelector("[data-passkey-trouble]");
  document.addEventListener("allauth.error", (event) => {
    if (place) {
      event.preventDefault();
      place.textContent = place.dataset.passkeyTrouble;
    }
  });
}
