/** The keys, listed. */

import { t } from "./i18n/say";
import { open } from "./shared/dialog";
import { h } from "./shared/dom";

const KEYS: readonly [string, Parameters<typeof t>[0]][] = [
  ["F8", "k_next"],
  ["Maj + F8", "k_previous"],
  ["Ctrl + .", "k_fix"],
  ["Alt + O", "k_source"],
  ["Alt + 1, 2, 3", "k_panes"],
  ["Ctrl + Z", "k_undo"],
  ["Ctrl + Y", "k_redo"],
  ["Ctrl + F", "k_find"],
  ["Ctrl + S", "k_save"],
  ["Esc", "k_escape"],
  ["?", "k_help"],
];

/** Opens the list, unless a dialogue is open already. */
export function showShortcuts(): void {
  if (document.querySelector("dialog[open]")) return;
  const rows = KEYS.flatMap(([keys, what]) => [
    h("dt", {}, h("kbd", {}, document.documentElement.lang === "en" ? keys.replace("Maj", "Shift") : keys)),
    h("dd", {}, t(what)),
  ]);
  open(t("shortcuts"), [h("dl", { class: "keys" }, ...rows)]);
}

document.addEventListener("keydown", (event) => {
  const into = event.target instanceof Element ? event.target.closest("input, textarea, select, [contenteditable=true]") : null;
  if (event.key === "F1" || (event.key === "?" && !into && !event.ctrlKey && !event.altKey && !event.metaKey)) {
    event.preventDefault();
    showShortcuts();
  }
});
