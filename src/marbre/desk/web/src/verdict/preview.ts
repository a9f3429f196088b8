/** How a result page and a shared link show the page; the title is cut by pixels, as engines do. */

import { textOf, type Bench } from "../desk/bench";
import { number, t } from "../i18n/say";
import { h } from "../shared/dom";
import type { Fields, Judgement } from "../shared/types";
import { section } from "./section";

/** Pixels of Arial 20 px after which a title is cut on a desktop. */
const WIDTH = 600;

export function previewPart(bench: Bench): HTMLElement {
  const part = section(t("preview"));
  bench.rested.watch((judged) => {
    if (!judged) return;
    const { fields } = textOf(bench);
    const { pixels, characters } = judged.preview;
    const over = pixels > WIDTH;
    part.show(
      [
        h("p", { class: over ? "over" : "" }, h("meter", { min: 0, max: WIDTH, high: WIDTH - 1, optimum: 0, value: Math.min(pixels, WIDTH), "aria-hidden": "true" }), " ", t("pixels", { n: number(pixels), max: WIDTH, state: t(over ? "cut" : "fits") })),
        h("p", { class: "quiet" }, t("characters", { n: characters })),
        h("h4", {}, t("desktop")),
        result(fields, judged, "desktop"),
        h("h4", {}, t("mobile")),
        result(fields, judged, "mobile"),
        h("h4", {}, t("card")),
        card(fields),
      ],
      `${Math.round(pixels)} px`,
    );
  });
  return part.node;
}

function result(fields: Fields, { preview }: Judgement, kind: "desktop" | "mobile"): HTMLElement {
  return h(
    "div",
    { class: `serp ${kind}`, lang: "fr" },
    h("p", { class: "address" }, `${site(fields)} › ${fields.slug}`),
    h("p", { class: "title" }, kind === "desktop" ? preview.title : fields.seo_title || fields.title),
    h("p", { class: "description" }, preview.description),
  );
}

function card(fields: Fields): HTMLElement {
  return h(
    "div",
    { class: "card", lang: "fr" },
    h("p", { class: "picture", "aria-hidden": "true" }, fields.title),
    h("p", { class: "address" }, site(fields)),
    h("p", { class: "title" }, fields.title),
    h("p", { class: "description" }, fields.description),
  );
}

function site(fields: Fields): string {
  return fields.publisher || "exemple.fr";
}
