/** The brief's demands: met or not, with figures and the brief's own words. */

import type { Bench } from "../desk/bench";
import { t } from "../i18n/say";
import { h } from "../shared/dom";
import type { Measured } from "../shared/types";
import { section } from "./section";

export function demandsPart(bench: Bench): HTMLElement {
  const part = section(t("demands"), true);
  bench.rested.watch((judged) => {
    if (!judged) return;
    part.node.hidden = !judged.demands.length;
    const met = judged.demands.filter((one) => one.met).length;
    part.show([h("ul", { class: "demands" }, ...judged.demands.map(line))], `${met}/${judged.demands.length}`);
  });
  return part.node;
}

function line(one: Measured): HTMLElement {
  return h(
    "li",
    { class: one.met ? "met" : "unmet" },
    h("p", {}, h("span", { class: "mark", "aria-hidden": "true" }, one.met ? "✓" : "✗"), h("b", {}, one.asked), " ", h("span", { class: "state" }, t(one.met ? "met" : "unmet"))),
    h("p", { lang: "fr" }, one.got),
    !!one.words && h("p", { class: "quiet" }, t("brief_words", { words: one.words })),
    !!one.note && h("p", { class: "quiet" }, one.note),
  );
}
