/** The ledger in the editor: where each of its sentences stands now, and those that are shown. */

import { StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";
import type { LedgerRow } from "../shared/types";

/** A sentence of the ledger where it stands now. */
export interface Standing {
  row: LedgerRow;
  from: number;
  to: number;
}

const setRows = StateEffect.define<readonly Standing[]>();
const setTraced = StateEffect.define<readonly Standing[]>();

const standing = StateField.define<readonly Standing[]>({
  create: () => [],
  update(rows, change) {
    for (const effect of change.effects) if (effect.is(setRows)) return effect.value;
    if (!change.docChanged) return rows;
    return rows.map((at) => ({ ...at, from: change.changes.mapPos(at.from, 1), to: change.changes.mapPos(at.to, 1) }));
  },
});

const traced = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, change) {
    for (const effect of change.effects) {
      if (!effect.is(setTraced)) continue;
      const mark = Decoration.mark({ class: "traced" });
      return Decoration.set(
        effect.value.filter((at) => at.to > at.from).map((at) => mark.range(at.from, at.to)),
        true,
      );
    }
    return change.docChanged ? marks.map(change.changes) : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const traces: Extension = [standing, traced];

/** Takes up a ledger's rows; `shift`: what stands before them in the editor. */
export function takeRows(view: EditorView, rows: readonly LedgerRow[], shift: number): void {
  const length = view.state.doc.length;
  const all = rows
    .filter((row) => row.start >= 0 && row.end + shift <= length)
    .map((row) => ({ row, from: row.start + shift, to: row.end + shift }));
  view.dispatch({ effects: setRows.of(all) });
}

/** Returns the sentence at a place. */
export function rowAt(state: EditorState, pos: number): LedgerRow | null {
  return state.field(standing).find((at) => at.from <= pos && pos <= at.to)?.row ?? null;
}

/** Returns where the page has a sentence of the copy, by its number. */
export function standingOf(state: EditorState, source: number): Standing[] {
  return state.field(standing).filter((at) => at.row.source.includes(source));
}

export function trace(view: EditorView, shown: readonly Standing[]): void {
  view.dispatch({ effects: setTraced.of(shown) });
}
