/** The brief as understood: a chip a demand, each pointing to its words; what was not understood. */

import { named, t } from "../i18n/say";
import { button, h } from "../shared/dom";
import type { BriefRead, Demand } from "../shared/types";
import type { Options } from "./new_options";

export function chips(told: BriefRead, box: HTMLTextAreaElement, options: Options): HTMLElement {
  return h(
    "div",
    {},
    h("h2", {}, t("understood")),
    told.demands.length
      ? h("ul", { class: "chips" }, ...told.demands.map((demand) => chip(demand, box, options, told.title)))
      : h("p", { class: "quiet" }, t("understood_none")),
    told.not_understood.length > 0 && h("h3", {}, t("not_understood")),
    told.not_understood.length > 0 &&
      h("ul", { class: "chips unknown" }, ...told.not_understood.map((words) => h("li", {}, words))),
  );
}

function chip(demand: Demand, box: HTMLTextAreaElement, options: Options, title: string): HTMLElement {
  const name = named("d_", demand.name);
  const asked = demand.name === "title" && title ? title : demand.asked;
  const option = options.forDemand(demand);
  const text = h("span", {}, h("b", {}, name), " ", asked);
  return h(
    "li",
    {},
    demand.start >= 0
      ? h(
          "button",
          { type: "button", class: "words", title: t("show_words", { words: demand.words }), onclick: () => point(box, demand) },
          text,
        )
      : h("span", { class: "words" }, text, " ", h("i", {}, t("by_default"))),
    option && button("✎", option, { class: "edit", "aria-label": t("change", { name }), title: t("change", { name }) }),
  );
}

/** Selects the demand's words in the box and brings them into sight. */
function point(box: HTMLTextAreaElement, demand: Demand): void {
  box.focus();
  box.setSelectionRange(demand.start, demand.end);
  const line = box.value.slice(0, demand.start).length / Math.max(1, box.value.length);
  box.scrollTop = Math.max(0, line * box.scrollHeight - box.clientHeight / 2);
}
