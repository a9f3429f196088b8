/** What a screen reader is told, and what everybody sees for a moment. */

import { h } from "./dom";

const said = h("div", { class: "sr", role: "status", "aria-live": "polite" });
const shown = h("div", { class: "toasts", "aria-hidden": "true" });
document.body.append(said, shown);

/** Says something in the live region alone. */
export function announce(text: string): void {
  said.textContent = "";
  requestAnimationFrame(() => {
    said.textContent = text;
  });
}

/** Says it and shows it for a few seconds. */
export function tell(text: string): void {
  announce(text);
  const note = h("p", {}, text);
  shown.append(note);
  setTimeout(() => note.remove(), 5000);
}
