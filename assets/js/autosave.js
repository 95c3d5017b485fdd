// Saves a letter while it is written. The words stay on the page whatever the server says.
import { noteActivity } from "./activity.js";
import { post, renew } from "./csrf.js";
import { isLeaving, onLeaving } from "./exit.js";

const AFTER_TYPING = 2000;
const AT_LATEST = 5000;
const RETRY = 5000;

export function startAutosave(form) {
  const autosave = new Autosave(form);
  autosave.listen();
  document.querySelector("form[data-sign-out]")?.addEventListener("submit", (event) => autosave.beforeSignOut(event));
}

class Autosave {
  constructor(form) {
    this.form = form;
    this.status = document.querySelector("[data-autosave-status]");
    this.dirty = false;
    this.saving = false;
    this.stopped = false;
    this.troubled = false;
  }

  listen() {
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("submit", (event) => this.beforeSubmit(event));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") {
        this.leave();
      } else if (this.dirty) {
        this.save();
      }
    });
    window.addEventListener("pagehide", () => this.leave());
    onLeaving((event) => this.leaveAtOnce(event));
    window.addEventListener("online", () => this.save());
    window.addEventListener("beforeunload", (event) => this.warn(event));
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) {
        this.stopped = false;
      }
    });
  }

  typed() {
    this.dirty = true;
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.save(), AFTER_TYPING);
    this.latest ??= setTimeout(() => this.save(), AT_LATEST);
  }

  // A form that nobody takes would lose its words: the page stays until they have reached the server.
  async beforeSubmit(event) {
    if (this.sending || this.stopped || !(this.dirty || this.saving)) {
      this.stop();
      this.troubled = false;
      return;
    }
    event.preventDefault();
    this.sending = true;
    await this.work;
    await this.save();
    if (this.reached) {
      this.form.requestSubmit(event.submitter);
    }
    this.sending = false;
  }

  // Signing out waits for the last words. When they cannot be saved, the page stays and says so.
  async beforeSignOut(event) {
    if (this.dirty && !this.troubled) {
      event.preventDefault();
      await this.save();
      if (!this.troubled) {
        event.target.submit();
      }
    }
  }

  stop() {
    this.stopped = true;
    this.clearTimers();
  }

  clearTimers() {
    clearTimeout(this.soon);
    clearTimeout(this.latest);
    this.latest = undefined;
  }

  save() {
    if (this.dirty && !this.saving && !this.stopped) {
      this.work = this.push();
    }
    return this.work;
  }

  async push() {
    this.clearTimers();
    this.saving = true;
    this.dirty = false;
    try {
      const response = await post(this.form.dataset.autosave, new FormData(this.form));
      this.reached = true;
      await this.hear(response);
    } catch {
      this.reached = false;
      this.trouble(this.form.dataset.textNotSaved);
    } finally {
      this.saving = false;
      if (this.dirty && !this.latest) {
        this.latest = setTimeout(() => this.save(), RETRY);
      }
    }
  }

  async hear(response) {
    const answer = await response.json().catch(() => ({}));
    if (response.ok && answer.revision !== undefined) {
      this.form.elements.revision.value = answer.revision;
      noteActivity();
      this.say(this.form.dataset.textSaved.replace("{time}", answer.saved_at), "done");
    } else if (response.status === 401 || answer.sign_in) {
      this.signedOut();
    } else if (response.status === 409) {
      this.stop();
      this.say(this.form.dataset.textConflict, "trouble");
    } else {
      await this.fetchToken();
      this.trouble(this.form.dataset.textNotSaved);
    }
  }

  // A sign-in in another tab changes the token: ask for the new one, then try again.
  async fetchToken() {
    const url = document.body.dataset.keepAlive;
    const answer = await fetch(url, { headers: { Accept: "application/json" }, credentials: "same-origin" })
      .then((response) => (response.ok ? response.json() : {}))
      .catch(() => ({}));
    if (answer.csrf) {
      renew(answer.csrf);
    }
    return Boolean(answer.csrf);
  }

  signedOut() {
    const { textSignedOut, textSignIn, signIn } = this.form.dataset;
    this.trouble(textSignedOut);
    const link = document.createElement("a");
    Object.assign(link, { href: signIn, target: "_blank", rel: "noopener", className: "govuk-link", textContent: textSignIn });
    this.status.append(" ", link);
    this.clearTimers();
    this.latest = setTimeout(() => this.tryAgain(), RETRY);
  }

  async tryAgain() {
    if (await this.fetchToken()) {
      this.save();
    } else {
      this.latest = setTimeout(() => this.tryAgain(), RETRY);
    }
  }

  leave() {
    if (this.dirty && !this.saving && !this.stopped) {
      this.clearTimers();
      this.saving = true;
      post(this.form.dataset.autosave, new FormData(this.form), { keepalive: true })
        .then((response) => {
          this.dirty = false;
          return this.hear(response);
        })
        .catch(() => {})
        .finally(() => {
          this.saving = false;
        });
    }
  }

  // After the press there is time for one request: it saves the last words, then ends the visit.
  leaveAtOnce(event) {
    if (this.dirty || this.saving) {
      event.preventDefault();
      this.stop();
      const words = new FormData(this.form);
      words.append("sign_out", "now");
      post(this.form.dataset.autosave, words, { keepalive: true })
        .then((response) => response.status === 204 || event.detail())
        .catch(event.detail);
    }
  }

  // Only words that could not be saved hold the page back, and never somebody who leaves in a hurry.
  warn(event) {
    if (this.troubled && !isLeaving()) {
      event.preventDefault();
    }
  }

  trouble(text) {
    this.dirty = true;
    this.say(text, "trouble");
  }

  say(text, kind) {
    this.troubled = kind === "trouble";
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
    this.status.className = `rb-saved rb-saved--${kind}`;
  }
}
