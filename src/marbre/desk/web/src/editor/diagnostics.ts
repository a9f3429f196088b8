/** The diagnostics of the body in the editor: underlined, kept in place while one types, told by hover and by keyboard. */

import { StateEffect, StateField, type EditorState, type Extension, type Text } from "@codemirror/state";
import { Decoration, EditorView, hoverTooltip, showTooltip, type DecorationSet, type Tooltip } from "@codemirror/view";
import { SEVERITIES, type Diagnostic } from "../shared/types";

/** A diagnostic where it stands now; `text`: the words that it was said of. */
export interface Placed {
  found: Diagnostic;
  from: number;
  to: number;
  text: string;
}

const setFound = StateEffect.define<readonly Diagnostic[]>();
const setShown = StateEffect.define<number | null>();
type Show = (at: readonly Placed[]) => HTMLElement;

const underlined = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, change) {
    let now = change.docChanged ? marks.map(change.changes) : marks;
    for (const effect of change.effects) if (effect.is(setFound)) now = marksOf(effect.value, change.newDoc);
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Underlines the diagnostics of the body that have a place. */
export function underline(view: EditorView, found: readonly Diagnostic[]): void {
  view.dispatch({ effects: setFound.of(found) });
}

/** Returns the diagnostics that have a place, in order. */
export function placed(state: EditorState, from = 0, to = state.doc.length): Placed[] {
  const all: Placed[] = [];
  state.field(underlined).between(from, to, (a, b, mark) => {
    const spec = mark.spec as { found: Diagnostic; text: string };
    all.push({ found: spec.found, text: spec.text, from: a, to: b });
  });
  return all.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Returns where a diagnostic stands now, null where it has no place any more. */
export function placeOf(state: EditorState, found: Diagnostic): Placed | null {
  return placed(state).find((at) => at.found === found) ?? null;
}

/** Goes to a diagnostic and shows its bubble. */
export function goTo(view: EditorView, at: Placed): void {
  view.dispatch({ selection: { anchor: at.from, head: at.to }, effects: EditorView.scrollIntoView(at.from, { y: "center" }) });
  view.dispatch({ effects: setShown.of(at.from) });
  view.focus();
}

/** Closes the bubble; returns whether there was one. */
export function closeBubble(view: EditorView): boolean {
  if (!view.state.field(shownField, false)) return false;
  view.dispatch({ effects: setShown.of(null) });
  return true;
}

let shownField: StateField<Tooltip | null>;

/** Returns the extension; `show` makes the bubble. */
export function diagnostics(show: Show): Extension {
  const bubble = (state: EditorState, pos: number): Tooltip | null => {
    const here = placed(state, pos, pos);
    if (!here.length) return null;
    const from = Math.min(...here.map((at) => at.from));
    return { pos: from, end: Math.max(...here.map((at) => at.to)), above: false, create: () => ({ dom: show(nearest(here)) }) };
  };
  shownField = StateField.define<Tooltip | null>({
    create: () => null,
    update(shown, change) {
      for (const effect of change.effects) {
        if (effect.is(setShown)) return effect.value === null ? null : bubble(change.state, effect.value);
      }
      return change.docChanged || change.selection ? null : shown;
    },
    provide: (field) => showTooltip.from(field),
  });
  return [
    underlined,
    shownField,
    hoverTooltip((view, pos) => (view.state.field(shownField) ? null : bubble(view.state, pos)), { hideOnChange: true, hoverTime: 250 }),
  ];
}

/** The one that says most of the place comes first: that of the fewest words. */
function nearest(here: readonly Placed[]): Placed[] {
  return [...here].sort((a, b) => a.to - a.from - (b.to - b.from));
}

function marksOf(found: readonly Diagnostic[], doc: Text): DecorationSet {
  const ranges = found
    .filter((one) => one.field === "body" && one.end > one.start && one.end <= doc.length)
    .map((one) =>
      Decoration.mark({
        class: `dx dx-${one.severity}`,
        found: one,
        text: doc.sliceString(one.start, one.end),
        inclusive: false,
      }).range(one.start, one.end),
    );
  return Decoration.set(ranges, true);
}

/** Orders diagnostics: the gravest first, then by place. */
export function byGravity(a: Diagnostic, b: Diagnostic): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.start - b.start;
}
