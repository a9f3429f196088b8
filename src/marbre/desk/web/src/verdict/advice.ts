/** What the run advises. */

import type { Bench } from "../desk/bench";
import { t } from "../i18n/say";
import { h } from "../shared/dom";
import { section } from "./section";

export function advicePart(bench: Bench): HTMLElement | null {
  const advice = bench.page.report.advice ?? [];
  if (!advice.length) return null;
  const part = section(t("advice"));
  part.show([h("ul", { class: "plainlist" }, ...advice.map((text) => h("li", {}, text)))], String(advice.length));
  return part.node;
}
