/** Where a change that marbre made stands in the text now. */

import type { Change } from "../shared/types";

/** Characters of context that a place must share, tried from the surest down. */
const SIDES = [40, 24, 14, 8, 4];

export interface Place {
  from: number;
  to: number;
}

/** Returns where `after` stands in its context, null where the text has changed since, or where it may be in two places. */
export function findChange(text: string, change: Change): Place | null {
  return find(text, change, change.after);
}

/** Returns whether the change was taken back: `before` stands in its context. */
export function isTakenBack(text: string, change: Change): boolean {
  return change.before !== "" && find(text, change, change.before, true) !== null;
}

function find(text: string, { before, context }: Change, wanted: string, exact = false): Place | null {
  const at = context.indexOf(before);
  if (at < 0 || !wanted) return null;
  const flatText = exact ? text : flat(text);
  const read = exact ? (part: string): string => part : flat;
  const left = read(context.slice(0, at));
  const right = read(context.slice(at + before.length));
  const words = exact ? wanted : read(wanted);
  for (const side of SIDES) {
    const head = left.slice(-side);
    const found = only(flatText, head + words + right.slice(0, side));
    if (found >= 0) return { from: found + head.length, to: found + head.length + words.length };
  }
  if (exact || words.length < 12) return null;
  const found = only(flatText, words);
  return found < 0 ? null : { from: found, to: found + words.length };
}

/** Returns where a part stands, -1 where it stands nowhere or more than once. */
function only(text: string, part: string): number {
  const found = text.indexOf(part);
  return found >= 0 && text.indexOf(part, found + 1) < 0 ? found : -1;
}

/** Blanks and apostrophes alike, each for one: offsets stay. */
function flat(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ").replace(/’/g, "'");
}
