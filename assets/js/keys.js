// Single keys for staff lists. They can be turned off, and never act while somebody types.
const STORE = "ribbon-keys";

export function startKeys() {
  const list = document.querySelector("[data-keys]");
  if (!list) {
    return;
  }
  const keys = new Keys(list);
  document.addEventListener("keydown", (event) => keys.press(event));
  document.querySelectorAll("[data-keys-switch]").forEach((box) => {
    box.checked = keys.on;
    box.addEventListener("change", () => keys.turn(box.checked));
  });
}

class Keys {
  constructor(list) {
    this.list = list;
    this.on = localStorage.getItem(STORE) !== "off";
  }

  turn(on) {
    this.on = on;
    localStorage.setItem(STORE, on ? "on" : "off");
  }

  press(event) {
    const typing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog");
    if (!this.on || typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const act = { j: () => this.move(1), k: () => this.move(-1), o: () => this.click("open"), c: () => this.click("claim"), "?": () => this.help() };
    const own = /^[a-z]$/.test(event.key) && document.querySelector(`[data-hotkey=${event.key}]`);
    if (own) {
      event.preventDefault();
      own.click();
    } else if (act[event.key]) {
      event.preventDefault();
      act[event.key]();
    }
  }

  rows() {
    return [...this.list.querySelectorAll("[data-row]")];
  }

  current() {
    return this.list.querySelector("[data-row][aria-current]");
  }

  move(step) {
    const rows = this.rows();
    const next = rows[rows.indexOf(this.current()) + step] ?? rows[step > 0 ? rows.length - 1 : 0];
    this.current()?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "true");
    next?.querySelector("a, button")?.focus();
    next?.scrollIntoView({ block: "nearest" });
  }

  click(name) {
    (this.current() ?? document).querySelector(`[data-key=${name}]`)?.click();
  }

  help() {
    const help = document.querySelector("[data-keys-help]");
    if (help) {
      help.open = !help.open;
      help.querySelector("summary").focus();
    }
  }
}
