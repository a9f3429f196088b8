/** What was typed and is not yet in the store, kept in the browser: a key a page and tab. */

import type { Text } from "../shared/types";

export interface Kept {
  revision: number;
  text: Text;
}

const PREFIX = "marbre:draft:";
const tab = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
const lock = (name: string): string => `marbre:tab:${name}`;

/** Holds a lock as long as this tab lives: what a tab without lock left behind is nobody's. */
if (navigator.locks) void navigator.locks.request(lock(tab), () => new Promise(() => undefined));

export function keepLocal(page: string, kept: Kept): void {
  try {
    localStorage.setItem(`${PREFIX}${page}:${tab}`, JSON.stringify(kept));
  } catch {
    // full or refused: the store has it within a second
  }
}

export function dropLocal(page: string): void {
  localStorage.removeItem(`${PREFIX}${page}:${tab}`);
}

/** Takes what dead tabs have left of a page, out of the browser's keeping. */
export async function takeOrphans(page: string): Promise<Kept[]> {
  const living = new Set((await navigator.locks?.query())?.held?.map((held) => held.name) ?? []);
  const found: Kept[] = [];
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(`${PREFIX}${page}:`)) continue;
    const owner = key.slice(`${PREFIX}${page}:`.length);
    if (owner === tab || living.has(lock(owner))) continue;
    const kept = read(key);
    localStorage.removeItem(key);
    if (kept) found.push(kept);
  }
  return found;
}

function read(key: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "") as Kept;
    return typeof kept.text.body === "string" && typeof kept.revision === "number" ? kept : null;
  } catch {
    return null;
  }
}
