// Everything on a page works without this file. It only makes some things nicer.
import { createAll } from "govuk-frontend/dist/govuk/init.mjs";
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { ExitThisPage } from "govuk-frontend/dist/govuk/components/exit-this-page/exit-this-page.mjs";
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs";
import { PasswordInput } from "govuk-frontend/dist/govuk/components/password-input/password-input.mjs";
import { Radios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";
import { startAutosave } from "./autosave.js";
import { startExit } from "./exit.js";
import { startKeys } from "./keys.js";
import { startPasskey } from "./passkey.js";
import { startStillThere } from "./still-there.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

const components = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
];
components.forEach((component) => createAll(component));

document.querySelectorAll("form[data-autosave]").forEach(startAutosave);
startStillThere(document.body);
startExit();
startKeys();
startPasskey();
