/** Two texts for one page: both are shown, both are kept, one is chosen. */

import { t } from "../i18n/say";
import { tell } from "../shared/announce";
import { api } from "../shared/api";
import { open } from "../shared/dialog";
import { diffView } from "../shared/diff";
import { button, h } from "../shared/dom";
import type { Conflict, Text } from "../shared/types";
import { wholeText } from "../shared/whole";
import type { Bench } from "./bench";

/** Resolves to whether one's own text was chosen; the other is a version by then. */
export function settleConflict(bench: Bench, conflict: Conflict, mine: Text): Promise<boolean> {
  const theirs = wholeText(conflict.theirs);
  const own = wholeText(mine);
  return new Promise((resolve) => {
    const choose = async (keepMine: boolean): Promise<void> => {
      if (keepMine) await api.post(`/pages/${bench.page.id}/versions`).catch(() => undefined);
      box.close();
      tell(t(keepMine ? "conflict_kept" : "conflict_taken"));
      resolve(keepMine);
    };
    const whole = (title: string, text: string): HTMLElement =>
      h("details", {}, h("summary", {}, title), h("div", { class: "paper pre", lang: "fr" }, text));
    const box = open(
      t("conflict"),
      [
        h("p", {}, t("conflict_lead", { n: conflict.yours })),
        h("p", { class: "row" }, button(t("conflict_mine"), () => void choose(true), { class: "primary" }), button(t("conflict_theirs"), () => void choose(false))),
        h("h3", {}, t("conflict_diff")),
        h("div", { class: "paper", tabindex: 0 }, diffView(theirs, own)),
        whole(t("mine"), own),
        whole(t("theirs"), theirs),
      ],
      true,
      true,
    );
  });
}
