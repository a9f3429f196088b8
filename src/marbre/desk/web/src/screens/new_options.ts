/** What the user sets by hand for a run. */

import { t, type Key } from "../i18n/say";
import { h } from "../shared/dom";
import type { Demand } from "../shared/types";

const TEXTS = ["title", "keyphrase"] as const;
const NUMBERS = ["min_words", "max_words", "about_words"] as const;
const CHOICES = ["headings", "questions", "seo"] as const;

export interface Options {
  node: HTMLElement;
  /** Returns the options that were set, as the API takes them. */
  chosen(): Record<string, unknown>;
  /** Returns what leads to the option of a demand, null where there is none. */
  forDemand(demand: Demand): (() => void) | null;
}

export function optionsForm(): Options {
  const inputs = new Map<string, HTMLInputElement | HTMLSelectElement>();
  const row = (name: string, input: HTMLInputElement | HTMLSelectElement): HTMLElement => {
    inputs.set(name, input);
    return h("div", { class: "field" }, h("label", { for: `o-${name}` }, t(`o_${name}` as Key)), input);
  };
  const node = h(
    "details",
    { class: "options" },
    h("summary", {}, t("options")),
    h("p", { class: "quiet" }, t("options_hint")),
    h(
      "div",
      { class: "grid" },
      ...TEXTS.map((name) => row(name, h("input", { id: `o-${name}`, maxlength: 300 }))),
      ...NUMBERS.map((name) => row(name, h("input", { id: `o-${name}`, type: "number", min: 1, max: 100000 }))),
      ...CHOICES.map((name) =>
        row(
          name,
          h(
            "select",
            { id: `o-${name}` },
            h("option", { value: "" }, t("as_brief")),
            h("option", { value: "yes" }, t("yes")),
            h("option", { value: "no" }, t("no")),
          ),
        ),
      ),
      row("forbidden", h("input", { id: "o-forbidden", maxlength: 1000 })),
    ),
  );
  const value = (name: string): string => inputs.get(name)?.value.trim() ?? "";
  return {
    node,
    chosen: () => ({
      ...given(TEXTS, value, (text) => text),
      ...given(NUMBERS, value, Number),
      ...given(CHOICES, value, (text) => text === "yes"),
      ...given(["forbidden"], value, (text) => text.split(/\s*,\s*/).filter(Boolean)),
    }),
    forDemand(demand) {
      const name = optionOf(demand);
      const input = name ? inputs.get(name) : undefined;
      if (!input) return null;
      return () => {
        node.open = true;
        if (!input.value && input.type === "number") input.value = /\d+/.exec(demand.asked.replace(/[\s\u00a0\u202f]/g, ""))?.[0] ?? "";
        input.focus();
      };
    },
  };
}

function optionOf({ name, asked }: Demand): string | null {
  if (name !== "words") return name;
  return asked.includes("moins") ? "min_words" : asked.includes("plus") ? "max_words" : "about_words";
}

function given<T>(names: readonly string[], value: (name: string) => string, read: (text: string) => T): Record<string, T> {
  return Object.fromEntries(names.filter((name) => value(name)).map((name) => [name, read(value(name))]));
}
