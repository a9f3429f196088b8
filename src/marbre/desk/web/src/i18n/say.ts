/** The interface's words, in the language of the page. */

import { language } from "../shared/language";
import { en } from "./en";
import { fr, type Strings } from "./fr";

export type Key = keyof Strings;

/** Returns what is said, with its places filled. */
export function t(key: Key, places: Record<string, string | number> = {}): string {
  const table: Strings = language() === "en" ? en : fr;
  const said = table[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole));
  return plural(spaced(said), places);
}

/** Returns what is said for `prefix` + `name`, or the name itself where nothing is. */
export function named(prefix: string, name: string): string {
  return `${prefix}${name}` in fr ? t(`${prefix}${name}` as Key) : name;
}

/** Returns a date and time, as one reads it. */
export function when(iso: string): string {
  const utc = /Z|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}Z`;
  return new Date(utc).toLocaleString(language(), { dateStyle: "medium", timeStyle: "short" });
}

export function number(value: number): string {
  return value.toLocaleString(language());
}

/** « (s) » is settled by the number; where none is given it stays. */
function plural(said: string, { n }: Record<string, string | number>): string {
  if (typeof n !== "number") return said;
  const many = language() === "fr" ? n >= 2 : n !== 1;
  return said.replace(/\((s|es)\)/g, (_, end: string) => (many ? end : ""));
}

/** French puts a no-break space before its tall punctuation. */
function spaced(said: string): string {
  if (language() !== "fr") return said;
  return said.replace(/ ([:;!?»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
}
