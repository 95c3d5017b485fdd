// Asks "Still there?" before a quiet page is covered. What was typed is saved and stays on the page.
import { lastActivity, noteActivity, onActivity } from "./activity.js";
import { post, renew } from "./csrf.js";

const TICK = 1000;
const SIGNS = ["pointerdown", "keydown", "scroll", "touchstart"];

export function startStillThere(body) {
  const dialog = document.querySelector("[data-still-there]");
  if (dialog && body.dataset.idleWarn) {
    new StillThere(body, dialog).listen();
  }
}

class StillThere {
  constructor(body, dialog) {
    this.dialog = dialog;
    this.cover = document.querySelector("[data-still-there-cover]");
    this.warnAfter = Number(body.dataset.idleWarn) * 1000;
    this.endAfter = Number(body.dataset.idleEnd) * 1000;
    this.keepAlive = body.dataset.keepAlive;
    this.told = Date.now();
  }

  listen() {
    SIGNS.forEach((sign) => document.addEventListener(sign, () => this.sign(), { passive: true, capture: true }));
    onActivity(() => this.close());
    this.dialog.querySelector("[data-still-there-yes]").addEventListener("click", () => this.yes());
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.yes();
    });
    this.cover.querySelector("[data-still-there-reload]").addEventListener("click", () => window.location.reload());
    document.addEventListener("visibilitychange", () => this.look());
    this.timer = setInterval(() => this.look(), TICK);
  }

  // While the question is open, only an answer counts.
  sign() {
    if (!this.dialog.open) {
      noteActivity();
      this.tellServer();
    }
  }

  // Reading is activity too: the server hears of it now and then, so that it does not end the visit first.
  tellServer() {
    if (Date.now() - this.told > this.warnAfter / 3) {
      this.ask();
    }
  }

  async ask() {
    this.told = Date.now();
    try {
      const response = await post(this.keepAlive, new FormData());
      const answer = await response.json();
      if (answer.csrf) {
        renew(answer.csrf);
      }
      return response.ok && Boolean(answer.ok);
    } catch {
      return false;
    }
  }

  look() {
    const quiet = Date.now() - lastActivity();
    if (quiet >= this.endAfter) {
      this.end();
    } else if (quiet >= this.warnAfter && !this.dialog.open) {
      this.dialog.showModal();
    }
  }

  async yes() {
    noteActivity();
    await this.ask();
  }

  close() {
    if (this.dialog.open) {
      this.dialog.close();
    }
  }

  end() {
    clearInterval(this.timer);
    this.close();
    document.querySelectorAll("body > :not(script)").forEach((part) => {
      part.inert = part !== this.cover;
    });
    this.cover.hidden = false;
    this.cover.querySelector("h2").focus();
  }
}
