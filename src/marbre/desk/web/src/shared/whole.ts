/** A page as one text, for comparing. */

import { named } from "../i18n/say";
import type { Text } from "./types";

/** Returns the fields that say something, a line each, then the body. */
export function wholeText(text: Text): string {
  const fields = Object.entries(text.fields).filter(([, value]) => value);
  return `${fields.map(([name, value]) => `${named("f_", name)} : ${value}\n`).join("")}\n${text.body.replace(/^\n+/, "")}`;
}
