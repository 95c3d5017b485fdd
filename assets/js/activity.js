// When did somebody last do something on this page, in this tab or another one?
const listeners = new Set();
const channel = "BroadcastChannel" in window ? new BroadcastChannel("ribbon-activity") : null;
let last = Date.now();

export function lastActivity() {
  return last;
}

export function noteActivity(tellOthers = true) {
  const before = last;
  last = Date.now();
  if (tellOthers && last - before > 1000) {
    channel?.postMessage("active");
  }
  listeners.forEach((listener) => listener());
}

export function onActivity(listener) {
  listeners.add(listener);
}

channel?.addEventListener("message", () => noteActivity(false));
