/** A diagnostic as it is told: how grave, what, why, by whose rule, what can be done. */

import { t } from "../i18n/say";
import { button, h } from "../shared/dom";
import type { Diagnostic, Fix } from "../shared/types";
import type { Bench } from "./bench";
import { applyFix, fixText, ignoreHere, switchOff } from "./fixing";

const MOST_FIXES = 4;
const LONGEST = 48;

export function bubble(bench: Bench, found: readonly Diagnostic[]): HTMLElement {
  return h("div", { class: "bubble", role: "group" }, ...found.map((one) => told(bench, one)));
}

export function severity(found: Diagnostic): HTMLElement {
  return h("span", { class: `sev ${found.severity}` }, t(found.severity));
}

export function actions(bench: Bench, found: Diagnostic): HTMLElement {
  const inBody = found.field === "body" && found.end > found.start;
  return h(
    "p",
    { class: "row acts" },
    ...found.fixes.slice(0, MOST_FIXES).map((fix) => button(label(fix), () => applyFix(bench, found, fix), { class: "fix" })),
    inBody && button(t("ignore"), () => ignoreHere(bench, found)),
    button(t("switch_off"), () => void switchOff(bench, found)),
  );
}

function told(bench: Bench, found: Diagnostic): HTMLElement {
  return h(
    "section",
    {},
    h("p", { class: "what" }, severity(found), " ", h("span", {}, found.message)),
    h("p", { class: "why" }, found.why),
    h("p", { class: "who" }, found.convention),
    actions(bench, found),
    h("p", { class: "who" }, `${t("rule")} : `, h("a", { href: `/regles?r=${encodeURIComponent(found.rule)}`, target: "_blank" }, found.rule)),
  );
}

function label(fix: Fix): string {
  const text = fixText(fix);
  if (fix.edits.length === 1 && !text) return t("fix_remove");
  if (!text.trim() || text.length > LONGEST) return t("fix");
  return t("fix_to", { text: text.trim() });
}
