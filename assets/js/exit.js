// Leaving in a hurry also ends the visit, so that Back shows nothing private.
export function startExit() {
  const signOut = document.querySelector("form[data-sign-out]");
  if (!signOut) {
    return;
  }
  const end = () => fetch(signOut.action, { method: "POST", body: new FormData(signOut), keepalive: true, redirect: "manual" });
  document.querySelectorAll(".govuk-js-exit-this-page-button, .govuk-js-exit-this-page-skiplink").forEach((link) => {
    link.addEventListener("click", () => {
      end().catch(() => {});
    });
  });
}
