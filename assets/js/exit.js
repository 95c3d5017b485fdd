// Leaving in a hurry also ends the visit, so that Back shows nothing private.
const LEAVING = "govuk-exit-this-page-hide-content";

export function isLeaving() {
  return document.body.classList.contains(LEAVING);
}

// A page with words to save answers this event with preventDefault, saves them and ends the visit itself.
export function onLeaving(listener) {
  document.addEventListener("ribbon-leaving", listener);
}

// The component hides the page by a class on the body, whether by a click or by three Shifts.
export function startExit() {
  const form = document.querySelector("form[data-sign-out]");
  if (!form) {
    return;
  }
  const watcher = new MutationObserver(() => {
    if (isLeaving()) {
      watcher.disconnect();
      leave(() => signOut(form));
    }
  });
  watcher.observe(document.body, { attributes: true, attributeFilter: ["class"] });
}

function leave(end) {
  if (document.dispatchEvent(new CustomEvent("ribbon-leaving", { cancelable: true, detail: end }))) {
    end();
  }
}

function signOut(form) {
  const end = { method: "POST", body: new FormData(form), keepalive: true, redirect: "manual" };
  fetch(form.action, end).catch(() => {});
}
