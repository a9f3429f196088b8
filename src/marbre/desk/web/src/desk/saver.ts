/** Saves the draft as one types: in the browser at once, in the store within a second. */

import { api, conflictOf } from "../shared/api";
import { same, setText, textOf, type Bench } from "./bench";
import { settleConflict } from "./conflict";
import { dropLocal, keepLocal } from "./local";

/** Milliseconds: until the browser keeps it; until the store does, at rest and at most; until another try. */
const LOCAL = 100;
const WAIT = 500;
const MOST = 900;
const AGAIN = 1500;

export interface Saver {
  stop(): void;
}

export function saver(bench: Bench): Saver {
  let localTimer = 0;
  let timer = 0;
  let dirtySince = 0;
  let busy: Promise<void> | null = null;
  let choosing = false;
  let savedVersion = bench.version;
  const path = `/pages/${bench.page.id}/draft`;

  const local = (): void => {
    clearTimeout(localTimer);
    localTimer = 0;
    if (savedVersion !== bench.version) keepLocal(bench.page.id, { revision: bench.page.revision, text: textOf(bench) });
  };
  const hear = (): void => {
    bench.saved.set("saving");
    if (!localTimer) localTimer = window.setTimeout(local, LOCAL);
    const now = performance.now();
    dirtySince ||= now;
    plan(Math.max(0, Math.min(WAIT, MOST - (now - dirtySince))));
  };
  const plan = (wait: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void save().catch(() => undefined), wait);
  };
  const save = async (): Promise<void> => {
    if (choosing) throw new Error("conflict");
    if (busy) await busy.catch(() => undefined);
    if (savedVersion === bench.version) return;
    busy = put();
    try {
      await busy;
    } finally {
      busy = null;
    }
  };
  const put = async (): Promise<void> => {
    const version = bench.version;
    const text = textOf(bench);
    dirtySince = 0;
    try {
      const { revision } = await api.put<{ revision: number }>(path, { revision: bench.page.revision, text });
      bench.page.revision = revision;
      savedVersion = version;
      if (version === bench.version) {
        dropLocal(bench.page.id);
        bench.saved.set("saved");
      }
    } catch (error) {
      const conflict = conflictOf(error);
      if (!conflict) {
        bench.saved.set("kept_here");
        local();
        plan(AGAIN);
        throw error;
      }
      bench.page.revision = conflict.revision;
      if (same(conflict.theirs, text)) return put();
      choosing = true;
      const mine = await settleConflict(bench, conflict, text);
      choosing = false;
      if (!mine) setText(bench, conflict.theirs);
      if (!mine) savedVersion = bench.version;
      plan(0);
      if (!mine) dropLocal(bench.page.id);
      bench.saved.set(mine ? "saving" : "saved");
    }
  };
  const hidden = (): void => {
    local();
    if (savedVersion !== bench.version && document.visibilityState === "hidden") plan(0);
  };
  bench.heard.add(hear);
  bench.flush = save;
  addEventListener("pagehide", local);
  document.addEventListener("visibilitychange", hidden);
  return {
    stop() {
      local();
      plan(0);
      removeEventListener("pagehide", local);
      document.removeEventListener("visibilitychange", hidden);
    },
  };
}
