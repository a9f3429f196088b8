/** The line that tells readers of the machine's part, where no person has signed. */

import { textOf, type Bench } from "../desk/bench";
import { t } from "../i18n/say";
import { tell } from "../shared/announce";
import { button, h } from "../shared/dom";
import { section } from "./section";

export function disclosurePart(bench: Bench): HTMLElement {
  const part = section(t("disclosure"));
  const line = t("disclosure_text");
  const add = (): void => {
    const { body } = textOf(bench);
    if (body.includes(line)) return tell(t("disclosure_there"));
    const end = body.trimEnd().length;
    bench.view.dispatch({ changes: { from: end, to: body.length, insert: `\n\n*${line}*\n` }, userEvent: "input" });
  };
  part.show([h("p", { class: "quiet" }, t("disclosure_lead")), h("blockquote", { lang: "fr" }, line), button(t("disclosure_add"), add)]);
  return part.node;
}
