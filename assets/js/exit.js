// Leaving in a hurry also ends the visit, so that Back shows nothing private.
const LEAVING = "govuk-exit-this-page-hide-content";

export function isLeaving() {
  return document.body.classList.contains(LEAVING);
}

// The component hides the page by a class on the body, whether by a click or by three Shifts.
export function startExit() {
  const signOut = document.querySelector("form[data-sign-out]");
  if (!signOut) {
    return;
  }
  const watcher = new MutationObserver(() => {
    if (isLeaving()) {
      watcher.disconnect();
      const end = { method: "POST", body: new FormData(signOut), keepalive: true, redirect: "manual" };
      fetch(signOut.action, end).catch(() => {});
    }
  });
  watcher.observe(document.body, { attributes: true, attributeFilter: ["class"] });
}
