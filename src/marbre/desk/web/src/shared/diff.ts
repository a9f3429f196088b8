/** A word diff: what both have, what went, what came. */

import { h } from "./dom";

export type Piece = readonly ["=" | "-" | "+", string];
const LARGEST = 4_000_000;

/** Returns the pieces that turn one text into the other: by paragraphs first, by words within those that changed. */
export function diff(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  let gone = "";
  let came = "";
  const settle = (): void => {
    if (gone && came) pieces.push(...byWords(gone, came));
    else if (gone) pieces.push(["-", gone]);
    else if (came) pieces.push(["+", came]);
    gone = came = "";
  };
  for (const [sign, part] of common(before.split(/(?<=\n)/), after.split(/(?<=\n)/))) {
    if (sign === "=") {
      settle();
      pieces.push(["=", part]);
    } else if (sign === "-") gone += part;
    else came += part;
  }
  settle();
  return joined(pieces);
}

/** Returns the diff as elements: <del> and <ins>, read out as such. */
export function diffView(before: string, after: string): HTMLElement {
  const view = h("span", { class: "diff", lang: "fr" });
  for (const [sign, part] of diff(before, after)) {
    view.append(sign === "=" ? part : h(sign === "-" ? "del" : "ins", {}, visible(part)));
  }
  return view;
}

/** A change that is only blank would not be seen. */
function visible(part: string): string {
  if (part.trim()) return part;
  return part.replace(/\u00a0/g, "⍽").replace(/\u202f/g, "⍽").replace(/ /g, "␣").replace(/\n/g, "¶\n");
}

function byWords(before: string, after: string): Piece[] {
  const cut = /[\p{L}\p{N}]+|\s|[^\s\p{L}\p{N}]/gu;
  return common(before.match(cut) ?? [], after.match(cut) ?? []);
}

function common(a: string[], b: string[]): Piece[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const same = (part: string): Piece => ["=", part];
  return [
    ...a.slice(0, head).map(same),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(same),
  ];
}

function middle(a: string[], b: string[]): Piece[] {
  const wide = b.length + 1;
  if ((a.length + 1) * wide > LARGEST || !a.length || !b.length) {
    return [...a.map((part): Piece => ["-", part]), ...b.map((part): Piece => ["+", part])];
  }
  const longest = new Uint32Array((a.length + 1) * wide);
  const at = (i: number, j: number): number => longest[i * wide + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * wide + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push(["=", a[i] ?? ""]);
      i++;
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) pieces.push(["-", a[i++] ?? ""]);
    else pieces.push(["+", b[j++] ?? ""]);
  }
  return pieces;
}

function joined(pieces: Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const [sign, part] of pieces) {
    const last = made.at(-1);
    if (last && last[0] === sign) made[made.length - 1] = [sign, last[1] + part];
    else made.push([sign, part]);
  }
  return made;
}
