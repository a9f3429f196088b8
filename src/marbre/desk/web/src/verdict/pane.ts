/** The verdict pane: its parts, in the order in which an editor asks. */

import { t } from "../i18n/say";
import { h } from "../shared/dom";
import type { Bench } from "../desk/bench";
import { counted } from "../desk/checker";
import { advicePart } from "./advice";
import { changesPart } from "./changes";
import { demandsPart } from "./demands";
import { diagnosticsPart } from "./diagnostics";
import { disclosurePart } from "./disclosure";
import { exportPart } from "./export";
import { figuresPart } from "./figures";
import { outlinePart } from "./outline";
import { previewPart } from "./preview";
import { scoresPart } from "./scores";
import { signPart } from "./sign";

export function verdictPane(bench: Bench): HTMLElement {
  const ready = h("p", { class: "ready" });
  const count = h("p", { class: "quiet count" });
  bench.rested.watch((judged) => {
    if (!judged) return;
    ready.textContent = t(judged.ready ? "ready" : "not_ready");
    ready.className = `ready ${judged.ready ? "yes" : "no"}`;
    count.textContent = counted(judged);
  });
  return h(
    "div",
    { class: "verdict" },
    h("div", { class: "seal" }, ready, count),
    scoresPart(bench),
    demandsPart(bench),
    diagnosticsPart(bench),
    previewPart(bench),
    outlinePart(bench),
    figuresPart(bench),
    changesPart(bench),
    advicePart(bench),
    signPart(bench),
    disclosurePart(bench),
    exportPart(bench),
  );
}
