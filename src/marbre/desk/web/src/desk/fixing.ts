/** What one does about a diagnostic: fix it, ignore it here, switch its rule off. */

import { placeOf } from "../editor/diagnostics";
import { t } from "../i18n/say";
import { announce, tell } from "../shared/announce";
import { api, Refused } from "../shared/api";
import { setRule } from "../shared/house";
import type { Change, Diagnostic, FieldName, Fix, Text } from "../shared/types";
import { setField, setText, textOf, type Bench } from "./bench";

/** Makes a fix, where the words that it was proposed for still stand. */
export function applyFix(bench: Bench, found: Diagnostic, fix: Fix): void {
  if (found.field === "body") inBody(bench, found, fix);
  else inField(bench, found.field as FieldName, fix);
}

/** Returns what a fix puts there, as one reads it; "" where it removes or does several things. */
export function fixText(fix: Fix): string {
  return fix.edits.length === 1 ? (fix.edits[0]?.text ?? "") : "";
}

/** Writes the comment that switches a rule off for the next line, or adds the rule to the one that stands there. */
export function ignoreHere(bench: Bench, found: Diagnostic): void {
  const at = placeOf(bench.view.state, found);
  if (!at) return;
  const { doc } = bench.view.state;
  const line = doc.lineAt(at.from);
  const before = line.number > 1 ? doc.line(line.number - 1) : null;
  const there = before && /^<!-- marbre-disable-next-line ([\w/ ,-]+?) -->$/.exec(before.text);
  if (before && there) {
    const insert = `<!-- marbre-disable-next-line ${there[1]}, ${found.rule} -->`;
    bench.view.dispatch({ changes: { from: before.from, to: before.to, insert }, userEvent: "input" });
  } else {
    const insert = `<!-- marbre-disable-next-line ${found.rule} -->\n`;
    bench.view.dispatch({ changes: { from: line.from, insert }, userEvent: "input" });
  }
  bench.view.focus();
  announce(t("ignored"));
}

/** Switches the rule off for this house, and judges the page anew. */
export async function switchOff(bench: Bench, found: Diagnostic): Promise<void> {
  try {
    await setRule(found.rule, true);
    tell(t("switched_off", { rule: found.rule }));
    bench.again();
  } catch (error) {
    tell((error instanceof Refused && error.message) || t("offline"));
  }
}

/** Makes all fixes that can change no meaning. */
export async function fixAllSafe(bench: Bench): Promise<void> {
  const version = bench.version;
  try {
    const told = await api.post<{ text: Text; changes: Change[] }>("/fix", { page: bench.page.id, text: textOf(bench) });
    if (version !== bench.version) return;
    if (told.changes.length) setText(bench, told.text);
    tell(t("fixed_n", { n: told.changes.length }));
  } catch (error) {
    tell((error instanceof Refused && error.message) || t("offline"));
  }
}

function inBody(bench: Bench, found: Diagnostic, fix: Fix): void {
  const at = placeOf(bench.view.state, found);
  if (!at || bench.view.state.doc.sliceString(at.from, at.to) !== at.text) return;
  const moved = at.from - found.start;
  const changes = fix.edits.map((edit) => ({ from: edit.start + moved, to: edit.end + moved, insert: edit.text }));
  bench.view.dispatch({ changes, userEvent: "input.fix" });
  bench.view.focus();
  announce(t("fixed"));
}

function inField(bench: Bench, name: FieldName, fix: Fix): void {
  for (const edit of [...fix.edits].sort((a, b) => b.start - a.start)) setField(bench, name, edit.text, edit.start, edit.end);
  announce(t("fixed"));
}
