/** The desk: Source | Page | Verdict. */

import { rowAt } from "../editor/traces";
import { closeBubble } from "../editor/diagnostics";
import { makeEditor } from "../editor/make";
import { t } from "../i18n/say";
import type { Screen } from "../router";
import { tell } from "../shared/announce";
import { api } from "../shared/api";
import { h } from "../shared/dom";
import type { Page, Version } from "../shared/types";
import { changed, emptySignals, same, setText, type Bench } from "../desk/bench";
import { bubble } from "../desk/bubble";
import { checker } from "../desk/checker";
import { fieldsPart } from "../desk/fields";
import { takeOrphans } from "../desk/local";
import { saver } from "../desk/saver";
import { sourcePane } from "../desk/source";
import { fixHere, walk } from "../desk/walk";
import { verdictPane } from "../verdict/pane";

const PANES = ["source", "page", "verdict"] as const;
type Pane = (typeof PANES)[number];

export async function deskScreen(id: string): Promise<Screen> {
  const page = await api.get<Page>(`/pages/${encodeURIComponent(id)}`);
  const orphans = (await takeOrphans(page.id)).filter((kept) => !same(kept.text, page.text));
  const bench = benchOf(page);
  const state = h("span", { class: "quiet" });
  const saved = h("span", { class: "saved" });
  const title = h("h1", { class: "sr" }, page.text.fields.title || t("untitled"));

  const node = h("div", { class: "desk", "data-pane": "page" });
  const show = (pane: Pane): void => {
    node.dataset.pane = pane;
    for (const [name, tab] of tabs) tab.setAttribute("aria-pressed", String(name === pane));
  };
  const tabs = PANES.map((name) => [name, h("button", { type: "button", onclick: () => show(name) }, t(name))] as const);
  const fields = fieldsPart(bench);
  const source = sourcePane(bench, () => panes.page, () => show("page"));
  const panes = {
    source: pane("source", source.node),
    page: pane("page", h("div", { class: "bar" }, saved, state, h("a", { href: `/pages/${page.id}?versions` }, t("versions"))), fields, bench.view.dom),
    verdict: pane("verdict", verdictPane(bench)),
  };
  node.append(title, h("nav", { class: "tabs", "aria-label": t("panes") }, ...tabs.map(([, tab]) => tab)), panes.source, panes.page, panes.verdict);
  show("page");

  bench.saved.watch((now) => {
    saved.textContent = t(now);
    saved.className = `saved ${now}`;
  });
  const saving = saver(bench);
  const checking = checker(bench, (said) => (state.textContent = said));
  const keys = (event: KeyboardEvent): void => {
    if (document.querySelector("dialog[open]")) return;
    const act = keyOf(event, bench, source.focusLit, (name) => {
      show(name);
      panes[name].focus();
    });
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", keys);
  if (orphans[0]) takeUp(bench, orphans[0]);
  return {
    title: page.text.fields.title || t("untitled"),
    node,
    leave() {
      document.removeEventListener("keydown", keys);
      checking.stop();
      saving.stop();
      bench.view.destroy();
    },
  };
}

function benchOf(page: Page): Bench {
  const bench: Bench = {
    page,
    inputs: new Map(),
    version: 0,
    ...emptySignals(),
    heard: new Set(),
    again: () => undefined,
    flush: () => Promise.resolve(),
    view: makeEditor(page.text.body, {
      typed: () => changed(bench),
      moved: () => {
        const row = rowAt(bench.view.state, bench.view.state.selection.main.head);
        if (row !== bench.here.get()) bench.here.set(row);
      },
      bubble: (at) => bubble(bench, at.map((one) => one.found)),
    }),
  };
  return bench;
}

/** Puts on the page what a dead tab had not yet saved; a conflict, where somebody saved since, is settled as any other. */
function takeUp(bench: Bench, kept: { revision: number; text: Page["text"] }): void {
  bench.page.revision = kept.revision;
  setText(bench, kept.text);
  tell(t("restored_local"));
}

function pane(name: Pane, ...content: HTMLElement[]): HTMLElement {
  return h("section", { class: `pane ${name}`, "aria-label": t(name), tabindex: -1 }, h("h2", { class: "pane-title" }, t(name)), ...content);
}

function keyOf(event: KeyboardEvent, bench: Bench, toSource: () => void, toPane: (name: Pane) => void): (() => void) | null {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === "F8") return () => walk(bench, event.shiftKey ? -1 : 1);
  if (command && event.key === ".") return () => fixHere(bench);
  if (command && event.key.toLowerCase() === "s") return () => void keepVersion(bench);
  if (event.key === "Escape" && closeBubble(bench.view)) return () => bench.view.focus();
  if (!event.altKey || command) return null;
  const number = /^Digit([123])$/.exec(event.code)?.[1];
  if (number) return () => toPane(PANES[Number(number) - 1] ?? "page");
  if (event.code !== "KeyO") return null;
  const back = document.querySelector<HTMLButtonElement>(".went .back");
  if (bench.view.hasFocus)
    return () => {
      toPane("source");
      toSource();
    };
  return () => (back ? back.click() : bench.view.focus());
}

async function keepVersion(bench: Bench): Promise<void> {
  try {
    await bench.flush();
    const kept = await api.post<Version>(`/pages/${bench.page.id}/versions`);
    tell(t("version_kept", { n: kept.number }));
  } catch {
    tell(t("offline"));
  }
}
