/** Every change that marbre made: seen as a word diff, taken back or accepted, one by one or all of a rule. */

import { EditorView } from "@codemirror/view";
import { setField, textOf, type Bench } from "../desk/bench";
import { t } from "../i18n/say";
import { tell } from "../shared/announce";
import { diffView } from "../shared/diff";
import { button, h } from "../shared/dom";
import type { Change, FieldName } from "../shared/types";
import { findChange, isTakenBack } from "./find_change";
import { section } from "./section";

type Fate = "open" | "taken_back" | "accepted" | "changed_since";

export function changesPart(bench: Bench): HTMLElement {
  const changes = bench.page.report.changes ?? [];
  const part = section(t("changes"));
  const accepted = readAccepted(bench.page.id);
  const open = new Set<string>();
  const rules = new Map<string, number[]>();
  changes.forEach(({ rule }, i) => rules.set(rule, [...(rules.get(rule) ?? []), i]));

  const accept = (which: number[]): void => {
    for (const i of which) accepted.add(i);
    localStorage.setItem(key(bench.page.id), JSON.stringify([...accepted]));
    render();
  };
  const back = (which: number[]): void => {
    const n = takeBack(bench, which.map((i) => changes[i]).filter((one): one is Change => !!one));
    tell(n ? t("taken_back_n", { n }) : t("changed_since"));
    render();
  };
  const render = (): void => {
    const text = textOf(bench);
    const fate = (i: number): Fate => (accepted.has(i) ? "accepted" : fateOf(text.body, { ...text.fields }, changes[i]));
    part.show(
      [...rules].map(([rule, which]) => {
        const view = h(
          "details",
          { class: "group", open: open.has(rule) },
          h("summary", {}, h("b", {}, rule), " ", h("span", { class: "quiet" }, t("changes_n", { n: which.length }))),
          h("p", { class: "row" }, button(t("take_back_all"), () => back(which), { "aria-label": `${t("take_back_all")} : ${rule}` }), button(t("accept_all"), () => accept(which), { "aria-label": `${t("accept_all")} : ${rule}` })),
        );
        const list = h("ul", { class: "change-list" });
        const show = (): void => list.replaceChildren(...which.flatMap((i) => (changes[i] ? [line(bench, changes[i], fate(i), () => back([i]), () => accept([i]))] : [])));
        view.append(list);
        if (view.open) show();
        view.addEventListener("toggle", () => {
          if (view.open) open.add(rule);
          else open.delete(rule);
          if (view.open && !list.childElementCount) show();
        });
        return view;
      }),
      String(changes.length),
    );
  };
  bench.rested.watch((judged) => judged && render());
  part.node.hidden = !changes.length;
  return part.node;
}

function line(bench: Bench, change: Change, fate: Fate, back: () => void, accept: () => void): HTMLElement {
  return h(
    "li",
    { class: fate },
    h("p", { class: "words" }, diffView(change.before, change.after)),
    h("p", { class: "quiet" }, change.why),
    fate === "open"
      ? h("p", { class: "row acts" }, button(t("take_back"), back), button(t("accept"), accept), change.field === "body" && button(t("in_context"), () => goThere(bench, change)))
      : h("p", { class: "fate" }, t(fate)),
  );
}

/** Puts the words back that stood there, in one step that can be undone; returns how many. */
function takeBack(bench: Bench, changes: Change[]): number {
  const { body, fields } = textOf(bench);
  const edits: { from: number; to: number; insert: string }[] = [];
  let n = 0;
  for (const change of changes) {
    if (change.field !== "body") {
      const at = findChange(fields[change.field as FieldName] ?? "", change);
      if (!at || !bench.inputs.has(change.field as FieldName)) continue;
      setField(bench, change.field as FieldName, change.before, at.from, at.to);
      n++;
      continue;
    }
    const at = findChange(body, change);
    if (!at || edits.some((edit) => edit.from < at.to && at.from < edit.to)) continue;
    edits.push({ ...at, insert: change.before });
    n++;
  }
  if (edits.length) bench.view.dispatch({ changes: edits, userEvent: "input" });
  return n;
}

function fateOf(body: string, fields: Record<string, string>, change: Change | undefined): Fate {
  if (!change) return "changed_since";
  const text = change.field === "body" ? body : (fields[change.field] ?? "");
  if (isTakenBack(text, change)) return "taken_back";
  return findChange(text, change) ? "open" : "changed_since";
}

function goThere(bench: Bench, change: Change): void {
  const at = findChange(textOf(bench).body, change);
  if (!at) return tell(t("changed_since"));
  bench.view.dispatch({ selection: { anchor: at.from, head: at.to }, effects: EditorView.scrollIntoView(at.from, { y: "center" }) });
  bench.view.focus();
}

const key = (page: string): string => `marbre:accepted:${page}`;

function readAccepted(page: string): Set<number> {
  try {
    return new Set(JSON.parse(localStorage.getItem(key(page)) ?? "[]") as number[]);
  } catch {
    return new Set();
  }
}
