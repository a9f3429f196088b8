/** The page on the desk: what it is now, what was said of it, and how it is changed. */

import type { EditorView } from "@codemirror/view";
import { signal, type Signal } from "../shared/signal";
import type { FieldName, Fields, Judgement, Ledger, LedgerRow, Page, Text } from "../shared/types";

export type State = "saved" | "saving" | "kept_here";

export interface Bench {
  page: Page;
  view: EditorView;
  inputs: Map<FieldName, HTMLInputElement | HTMLTextAreaElement>;
  /** Counts every change: an answer about an older text says nothing. */
  version: number;
  /** What was last said of the present text. */
  judged: Signal<Judgement | null>;
  /** The same, once typing rests: for what must not flicker. */
  rested: Signal<Judgement | null>;
  ledger: Signal<Ledger | null>;
  /** The ledger's sentence that the cursor stands in. */
  here: Signal<LedgerRow | null>;
  saved: Signal<State>;
  /** What hears of every change of the text. */
  heard: Set<() => void>;
  /** Asks for the present text to be judged again. */
  again(): void;
  /** Resolves once the present text is in the store; rejects where it cannot be. */
  flush(): Promise<void>;
}

export function emptySignals(): Pick<Bench, "judged" | "rested" | "ledger" | "here" | "saved"> {
  return {
    judged: signal<Judgement | null>(null),
    rested: signal<Judgement | null>(null),
    ledger: signal<Ledger | null>(null),
    here: signal<LedgerRow | null>(null),
    saved: signal<State>("saved"),
  };
}

export function textOf(bench: Bench): Text {
  const fields: Fields = { ...bench.page.text.fields };
  for (const [name, input] of bench.inputs) fields[name] = input.value;
  return { fields, body: bench.view.state.doc.toString() };
}

/** Returns how many empty lines head the body: the API leaves them out and counts from the first that is not. */
export function shiftOf(bench: Bench): number {
  return /^\n*/.exec(bench.view.state.doc.sliceString(0, 1000))?.[0].length ?? 0;
}

/** Tells everybody that the text has changed. */
export function changed(bench: Bench): void {
  bench.version++;
  for (const hear of bench.heard) hear();
}

/** Writes into a field as if it were typed: the browser's own undo takes it back. */
export function setField(bench: Bench, name: FieldName, value: string, from = 0, to?: number): void {
  const input = bench.inputs.get(name);
  if (!input) return;
  input.closest("details")?.setAttribute("open", "");
  input.focus();
  input.setSelectionRange(from, to ?? input.value.length);
  const done = value ? document.execCommand("insertText", false, value) : document.execCommand("delete");
  if (done) return;
  input.setRangeText(value, from, to ?? input.value.length, "end");
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Puts a whole text on the page; the body's change can be undone. */
export function setText(bench: Bench, text: Text): void {
  for (const [name, input] of bench.inputs) input.value = text.fields[name];
  bench.page.text = text;
  const { doc } = bench.view.state;
  bench.view.dispatch({ changes: { from: 0, to: doc.length, insert: text.body } });
  changed(bench);
}

/** Returns whether two texts are the same to the store. */
export function same(a: Text, b: Text): boolean {
  const flat = (text: Text): string => JSON.stringify([Object.entries(text.fields).sort(), text.body.replace(/^\n+/, "")]);
  return flat(a) === flat(b);
}
