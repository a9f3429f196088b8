/** The four scores, each with what took points and what was kept. */

import type { Bench } from "../desk/bench";
import { named, number, t } from "../i18n/say";
import { fill, h } from "../shared/dom";
import type { Score } from "../shared/types";

const NAMES = ["seo", "readability", "french", "fidelity"] as const;

export function scoresPart(bench: Bench): HTMLElement {
  const node = h("div", { class: "scores", role: "group", "aria-label": t("scores") });
  const open = new Set<string>();
  bench.rested.watch((judged) => {
    if (!judged) return;
    const held = node.contains(document.activeElement) ? document.activeElement?.closest("details")?.dataset.name : undefined;
    fill(node, ...NAMES.flatMap((name) => (judged.scores[name] ? [scoreView(name, judged.scores[name], open)] : [])));
    if (held) node.querySelector<HTMLElement>(`[data-name="${held}"] summary`)?.focus();
  });
  return node;
}

function scoreView(name: string, score: Score, open: Set<string>): HTMLElement {
  const taken = Object.entries(score.taken)
    .filter(([, points]) => points > 0)
    .sort((a, b) => b[1] - a[1]);
  const value = Math.round(score.value);
  const view = h(
    "details",
    { class: "score", "data-name": name, open: open.has(name) },
    h("summary", {}, h("span", { class: "name" }, named("s_", name)), h("meter", { min: 0, max: 100, low: 60, high: 80, optimum: 100, value, "aria-hidden": "true" }), h("b", {}, String(value))),
    h("p", { class: "quiet" }, taken.length ? t("took") : t("took_nothing")),
    h("ul", { class: "taken" }, ...taken.map(([rule, points]) => h("li", {}, ruleLink(rule), h("span", { class: "figure" }, `−${number(points)}`)))),
    h("details", {}, h("summary", {}, t("gave", { n: score.passed.length })), h("ul", { class: "taken" }, ...score.passed.map((rule) => h("li", {}, ruleLink(rule))))),
  );
  view.addEventListener("toggle", () => (view.open ? open.add(name) : open.delete(name)));
  return view;
}

function ruleLink(rule: string): HTMLElement {
  return h("a", { href: `/regles?r=${encodeURIComponent(rule)}`, target: "_blank" }, rule);
}
