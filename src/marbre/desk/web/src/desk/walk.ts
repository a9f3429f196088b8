/** From one diagnostic to the next, through the fields and the text, by keyboard. */

import { goTo, placed, placeOf } from "../editor/diagnostics";
import { t } from "../i18n/say";
import { announce, tell } from "../shared/announce";
import type { Diagnostic, FieldName } from "../shared/types";
import type { Bench } from "./bench";
import { ORDER } from "./fields";
import { applyFix } from "./fixing";

/** Goes to the next (1) or previous (-1) diagnostic after the place where one is. */
export function walk(bench: Bench, step: 1 | -1): void {
  const all = inOrder(bench);
  if (!all.length) return tell(t("no_diagnostic"));
  const { field, at } = position(bench);
  const order = (one: Diagnostic): number => rank(one.field) * 1e9 + (placeOf(bench.view.state, one)?.from ?? one.start);
  const now = field === "body" ? rank("body") * 1e9 + at : rank(field) * 1e9 + 1e8;
  const later = step > 0 ? all.find((one) => order(one) > now) : [...all].reverse().find((one) => order(one) < now);
  const next = later ?? (step > 0 ? all[0] : all.at(-1));
  if (next) show(bench, next, all);
}

/** Brings a diagnostic into sight: its words in the text, its field, or nothing where it is the page's. */
export function show(bench: Bench, found: Diagnostic, all = inOrder(bench)): void {
  const many = t("diag_n", { i: all.indexOf(found) + 1, n: all.length });
  if (found.field === "body") {
    const at = placeOf(bench.view.state, found);
    if (at) goTo(bench.view, at);
  } else {
    const input = bench.inputs.get(found.field as FieldName);
    input?.closest("details")?.setAttribute("open", "");
    input?.focus();
  }
  announce(`${t(found.severity)} (${many}) : ${found.message}`);
}

/** Makes the first fix of the diagnostic under the cursor. */
export function fixHere(bench: Bench): void {
  const { field, at } = position(bench);
  const here = field === "body" ? placed(bench.view.state, at, at).map((one) => one.found) : inOrder(bench).filter((one) => one.field === field);
  const found = here.sort((a, b) => a.end - a.start - (b.end - b.start)).find((one) => one.fixes.length);
  const fix = found?.fixes[0];
  if (found && fix) applyFix(bench, found, fix);
  else tell(t("no_fix"));
}

function inOrder(bench: Bench): Diagnostic[] {
  const fields = (bench.judged.get()?.diagnostics ?? []).filter((one) => one.field !== "body" && bench.inputs.has(one.field as FieldName));
  fields.sort((a, b) => rank(a.field) - rank(b.field) || a.start - b.start);
  const inBody = placed(bench.view.state).map((at) => at.found);
  return [...fields, ...inBody];
}

function rank(field: string): number {
  const found = ORDER.indexOf(field as FieldName);
  return found < 0 ? ORDER.length : found;
}

function position(bench: Bench): { field: string; at: number } {
  const id = document.activeElement?.id ?? "";
  if (id.startsWith("f-")) return { field: id.slice(2), at: 0 };
  return { field: "body", at: bench.view.state.selection.main.from };
}
