/** The page's fields: each with what is said of it; titles to pick from. */

import { t } from "../i18n/say";
import { button, fill, h } from "../shared/dom";
import type { FieldName } from "../shared/types";
import { changed, setField, type Bench } from "./bench";
import { actions, severity } from "./bubble";

const FIRST: readonly FieldName[] = ["title", "seo_title", "description", "slug", "keyphrase"];
const MORE: readonly FieldName[] = ["author", "publisher", "source", "date", "image", "image_alt", "lang"];
const LONG = new Set<FieldName>(["title", "description"]);
const FRENCH = new Set<FieldName>(["title", "seo_title", "description", "keyphrase", "image_alt"]);
const MOST = 2000;

/** The fields in the order in which one goes through them. */
export const ORDER: readonly FieldName[] = [...FIRST, ...MORE];

export function fieldsPart(bench: Bench): HTMLElement {
  const make = (name: FieldName): HTMLElement => fieldPart(bench, name);
  return h(
    "section",
    { class: "fields", "aria-label": t("fields") },
    ...FIRST.map(make),
    h("details", { class: "more" }, h("summary", {}, t("more_fields")), ...MORE.map(make)),
  );
}

function fieldPart(bench: Bench, name: FieldName): HTMLElement {
  const props = {
    id: `f-${name}`,
    maxlength: MOST,
    spellcheck: FRENCH.has(name) ? "true" : "false",
    lang: FRENCH.has(name) ? "fr" : null,
    "aria-describedby": `d-${name}`,
    oninput: () => changed(bench),
  };
  const input = LONG.has(name) ? h("textarea", { ...props, rows: name === "title" ? 2 : 3 }) : h("input", props);
  input.value = bench.page.text.fields[name];
  input.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Enter") event.preventDefault();
  });
  bench.inputs.set(name, input);
  const said = h("ul", { class: "said", id: `d-${name}` });
  bench.rested.watch((judged) => {
    const found = judged?.diagnostics.filter((one) => one.field === name) ?? [];
    fill(said, ...found.map((one) => h("li", {}, h("p", { class: "what" }, severity(one), " ", one.message), actions(bench, one))));
    input.classList.toggle("faulty", found.some((one) => one.severity === "error" || one.severity === "warning"));
  });
  return h("div", { class: `field f-${name}` }, h("label", { for: `f-${name}` }, t(`f_${name}`)), input, said, name === "title" && picks(bench));
}

function picks(bench: Bench): HTMLElement | null {
  const candidates = bench.page.report.title_candidates ?? [];
  if (!candidates.length) return null;
  return h(
    "details",
    { class: "picks" },
    h("summary", {}, t("pick_title")),
    h("ul", {}, ...candidates.map((title) => h("li", {}, button(title, () => setField(bench, "title", title), { lang: "fr" })))),
  );
}
