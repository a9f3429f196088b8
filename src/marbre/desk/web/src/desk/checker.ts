/** Judges the text while one types: the latest answer alone counts, and typing never waits for it. */

import { underline } from "../editor/diagnostics";
import { takeRows } from "../editor/traces";
import { t } from "../i18n/say";
import { announce } from "../shared/announce";
import { api, Refused } from "../shared/api";
import { SEVERITIES, type Judgement, type Ledger } from "../shared/types";
import { shiftOf, textOf, type Bench } from "./bench";

/** Milliseconds: after a keystroke, until it is judged; of rest, until figures change; until the ledger is made anew. */
const WAIT = 25;
const REST = 500;
const LEDGER = 1200;
const AGAIN = 2000;

export interface Checker {
  stop(): void;
}

export function checker(bench: Bench, said: (state: string) => void): Checker {
  let timer = 0;
  let restTimer = 0;
  let busy = false;
  let stopped = false;
  let judgedVersion = -1;
  let ledgerVersion = -1;
  let typedAt = 0;

  const plan = (wait: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = window.setTimeout(() => void check(), wait);
  };
  const rest = (wait: number): void => {
    clearTimeout(restTimer);
    if (!stopped) restTimer = window.setTimeout(() => void settle(), wait);
  };
  const asked = (): object => ({ page: bench.page.id, text: textOf(bench) });

  const check = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    const version = bench.version;
    const shift = shiftOf(bench);
    said(t("checking"));
    try {
      const told = await api.post<Judgement>("/check", asked());
      busy = false;
      if (stopped) return;
      if (version !== bench.version) return plan(0);
      judgedVersion = version;
      take(bench, told, shift);
      said(t("checked"));
      rest(Math.max(0, REST - (performance.now() - typedAt)));
    } catch (error) {
      busy = false;
      failed(error);
    }
  };
  const settle = async (): Promise<void> => {
    if (stopped || judgedVersion !== bench.version) return;
    if (bench.rested.get() !== bench.judged.get()) {
      bench.rested.set(bench.judged.get());
      announce(counted(bench.judged.get()));
    }
    if (ledgerVersion === bench.version || busy || !bench.page.copy.trim()) return;
    const quiet = performance.now() - typedAt;
    if (quiet < LEDGER) return rest(LEDGER - quiet);
    const version = bench.version;
    const shift = shiftOf(bench);
    try {
      const told = await api.post<Ledger>("/ledger", asked());
      if (stopped || version !== bench.version) return;
      ledgerVersion = version;
      takeRows(bench.view, told.rows, shift);
      bench.ledger.set(told);
    } catch (error) {
      if (error instanceof Refused && error.status >= 400 && error.status < 500) ledgerVersion = version;
      else rest(AGAIN);
    }
  };
  const failed = (error: unknown): void => {
    const why = (error instanceof Refused && error.message) || t("offline");
    said(t("check_failed", { why }));
    const refused = error instanceof Refused && error.status >= 400 && error.status < 500 && error.status !== 429;
    if (!refused) plan(AGAIN);
  };
  const hear = (): void => {
    typedAt = performance.now();
    if (!busy) plan(WAIT);
  };
  bench.heard.add(hear);
  bench.again = () => {
    bench.version++;
    plan(0);
  };
  plan(0);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      clearTimeout(restTimer);
    },
  };
}

function take(bench: Bench, told: Judgement, shift: number): void {
  if (shift) {
    for (const found of told.diagnostics.filter((one) => one.field === "body" && one.end > one.start)) {
      found.start += shift;
      found.end += shift;
      for (const edit of found.fixes.flatMap((fix) => fix.edits)) {
        edit.start += shift;
        edit.end += shift;
      }
    }
  }
  underline(bench.view, told.diagnostics);
  bench.judged.set(told);
}

/** Returns how many there are of each severity, in words. */
export function counted(told: Judgement | null): string {
  const parts = SEVERITIES.map((severity) => {
    const n = told?.diagnostics.filter((one) => one.severity === severity).length ?? 0;
    return n ? t(`${severity}s_n`, { n }) : "";
  }).filter(Boolean);
  return parts.join(", ") || t("nothing_left");
}
