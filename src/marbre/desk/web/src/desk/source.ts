/** The source pane: the copy's sentences, lit where the page has them; facts; what was not used. */

import { rowAt, standingOf, trace } from "../editor/traces";
import { EditorView } from "@codemirror/view";
import { named, t } from "../i18n/say";
import { announce } from "../shared/announce";
import { button, fill, h } from "../shared/dom";
import type { Fact, Ledger, LedgerRow } from "../shared/types";
import type { Bench } from "./bench";
import { roving } from "./roving";

export interface SourcePane {
  node: HTMLElement;
  /** Puts the focus on the first sentence that is lit, else on the first. */
  focusLit(): void;
}

/** `toPage` brings the page pane into sight where one pane is shown at a time. */
export function sourcePane(bench: Bench, scroller: () => HTMLElement, toPage: () => void): SourcePane {
  const told = h("div", { class: "told", "aria-live": "off" }, h("p", { class: "quiet" }, t(bench.page.copy.trim() ? "source_hint" : "source_none")));
  const went = h("div", { class: "went" });
  const list = h("div", { class: "copy", role: "group", "aria-label": t("source_list"), lang: "fr" });
  const unused = h("details", { class: "unused" });
  const sentences: HTMLElement[] = [];
  let back: (() => void) | null = null;

  const leaveTrace = (): void => {
    back?.();
    back = null;
    trace(bench.view, []);
    fill(went);
    for (const one of sentences) one.removeAttribute("aria-current");
  };
  const follow = (number: number, turn = 0): void => {
    const places = standingOf(bench.view.state, number);
    for (const one of sentences) one.removeAttribute("aria-current");
    sentences[number]?.setAttribute("aria-current", "true");
    if (!places.length) {
      fill(went, h("p", {}, t("went_nowhere")));
      return announce(t("went_nowhere"));
    }
    back ??= placeKeeper(bench, scroller());
    trace(bench.view, places);
    const i = turn % places.length;
    const at = places[i];
    toPage();
    if (at) bench.view.dispatch({ effects: EditorView.scrollIntoView(at.from, { y: "center" }) });
    const said = t("went_to", { i: i + 1, n: places.length });
    announce(said);
    fill(
      went,
      h("p", {}, said),
      h("p", { class: "row" }, places.length > 1 && button(t("next_place"), () => follow(number, i + 1)), button(t("way_back"), leaveTrace, { class: "back" })),
    );
  };
  const build = (source: readonly string[]): void => {
    sentences.length = 0;
    fill(list);
    let paragraph = h("p");
    let at = 0;
    list.append(paragraph);
    source.forEach((sentence, number) => {
      const found = bench.page.copy.indexOf(sentence, at);
      if (found > at && bench.page.copy.slice(at, found).includes("\n") && paragraph.childElementCount) list.append((paragraph = h("p")));
      if (found >= 0) at = found + sentence.length;
      const one = h("span", { class: "sentence", role: "button", tabindex: -1, onclick: () => follow(number) }, sentence);
      sentences.push(one);
      paragraph.append(one, " ");
    });
    roving(list, sentences);
  };
  const light = (row: LedgerRow | null): void => {
    sentences.forEach((one, number) => one.classList.toggle("lit", !!row?.source.includes(number)));
    const first = row?.source[0];
    if (first !== undefined) intoSight(sentences[first]);
    fill(told, ...(row ? rowView(row) : [h("p", { class: "quiet" }, t("source_hint"))]));
  };

  bench.ledger.watch((ledger) => {
    if (!ledger) return;
    if (ledger.source.length !== sentences.length) build(ledger.source);
    for (const [number, one] of sentences.entries()) one.classList.toggle("absent", !standingOf(bench.view.state, number).length);
    fillUnused(unused, ledger);
    bench.here.set(rowAt(bench.view.state, bench.view.state.selection.main.head));
  });
  bench.here.watch((row) => sentences.length && light(row));
  const removed = bench.page.report.removed ?? [];
  return {
    node: h(
      "div",
      { class: "source" },
      h("div", { class: "sticky" }, told, went),
      list,
      unused,
      removed.length > 0 &&
        h(
          "details",
          {},
          h("summary", {}, `${t("removed")} (${removed.length})`),
          h("ul", { class: "plainlist" }, ...removed.map((one) => h("li", {}, h("del", { lang: "fr" }, one.text), h("span", { class: "quiet" }, ` ${one.reason}`)))),
        ),
    ),
    focusLit: () => (sentences.find((one) => one.classList.contains("lit")) ?? sentences[0])?.focus(),
  };
}

function rowView(row: LedgerRow): HTMLElement[] {
  const n = row.source.length;
  return [
    h("p", { class: "from" }, n ? t("from_n", { n }) : t("from_none")),
    h("ul", { class: "facts", "aria-label": t("facts") }, ...row.facts.map(factView)),
    ...row.faults.map((fault) => h("p", { class: "fault" }, h("span", { class: `sev ${fault.grade === "error" ? "error" : "review"}` }, t(fault.grade === "error" ? "error" : "review")), " ", t("differs", { text: fault.text }))),
  ];
}

function factView(fact: Fact): HTMLElement {
  return h(
    "li",
    { class: fact.held ? "held" : "lost" },
    h("span", { "aria-hidden": "true" }, fact.held ? "✓ " : "✗ "),
    h("span", { lang: "fr" }, fact.text),
    h("span", { class: "sr" }, ` (${named("sort_", fact.sort)}, ${t(fact.held ? "held" : "lost")})`),
  );
}

function fillUnused(part: HTMLElement, ledger: Ledger): void {
  const lost = ledger.coverage.filter((fact) => !fact.held);
  fill(
    part,
    h("summary", {}, lost.length ? t("unused_n", { n: lost.length }) : t("unused_none")),
    h("ul", { class: "facts", "aria-label": t("unused") }, ...lost.map(factView)),
  );
}

/** Returns what brings back the place where one is now. */
function placeKeeper(bench: Bench, scroller: HTMLElement): () => void {
  const { scrollTop } = scroller;
  const selection = bench.view.state.selection;
  return () => {
    if (selection.main.to <= bench.view.state.doc.length) bench.view.dispatch({ selection });
    scroller.scrollTop = scrollTop;
    bench.view.contentDOM.focus({ preventScroll: true });
    requestAnimationFrame(() => (scroller.scrollTop = scrollTop));
  };
}

/** Scrolls the pane alone, never the window. */
function intoSight(one: HTMLElement | undefined): void {
  const pane = one?.closest<HTMLElement>(".pane");
  if (!one || !pane?.clientHeight) return;
  const [inner, outer] = [one.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (inner.top < outer.top + 140 || inner.bottom > outer.bottom) pane.scrollTop += inner.top - outer.top - pane.clientHeight / 3;
}
