/** The key figures. */

import type { Bench } from "../desk/bench";
import { number, t } from "../i18n/say";
import { h } from "../shared/dom";
import { section } from "./section";

export function figuresPart(bench: Bench): HTMLElement {
  const part = section(t("figures"));
  bench.rested.watch((judged) => {
    if (!judged) return;
    const { figures, originality } = judged;
    const share = (n: number): string => (figures.sentences ? `${n} (${Math.round((100 * n) / figures.sentences)}\u00a0%)` : String(n));
    const rows: [string, string][] = [
      [t("fig_words"), number(judged.words)],
      [t("fig_sentences"), number(figures.sentences)],
      [t("fig_long"), share(figures.long)],
      [t("fig_linked"), share(figures.linked)],
    ];
    if (figures.flesch !== null) rows.push([t("fig_flesch"), number(Math.round(figures.flesch))]);
    if (originality !== null) rows.push([t("fig_originality"), `${Math.round(100 * originality)}\u00a0%`]);
    part.show([h("dl", { class: "figures" }, ...rows.flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]))], t("words_count", { n: number(judged.words) }));
  });
  return part.node;
}
