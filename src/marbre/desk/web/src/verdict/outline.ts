/** The page's outline, with the words of each section. */

import { EditorView } from "@codemirror/view";
import type { Bench } from "../desk/bench";
import { number, t } from "../i18n/say";
import { h } from "../shared/dom";
import { section } from "./section";

export function outlinePart(bench: Bench): HTMLElement {
  const part = section(t("outline"));
  bench.rested.watch((judged) => {
    if (!judged) return;
    part.show(
      [
        h(
          "ol",
          { class: "outline" },
          ...judged.sections.map(({ heading, words }, i) =>
            h(
              "li",
              {},
              h("button", { type: "button", class: "go", lang: "fr", onclick: () => goToHeading(bench, heading, i) }, heading || t("lead")),
              h("span", { class: "figure quiet" }, t("words_count", { n: number(words) })),
            ),
          ),
        ),
      ],
      String(judged.sections.filter((one) => one.heading).length),
    );
  });
  return part.node;
}

function goToHeading(bench: Bench, heading: string, i: number): void {
  const flat = (text: string): string => text.replace(/[#*_\s\u00a0\u202f]+/g, " ").trim();
  const { doc } = bench.view.state;
  let at = 0;
  if (heading || i) {
    for (let n = 1; n <= doc.lines; n++) {
      const line = doc.line(n);
      if (line.text.startsWith("#") && flat(line.text) === flat(heading)) at = line.from;
    }
  }
  bench.view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "start", yMargin: 20 }) });
  bench.view.focus();
}
