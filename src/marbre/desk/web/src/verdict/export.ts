/** Taking the page away: copied, or as a file. */

import type { Bench } from "../desk/bench";
import { t } from "../i18n/say";
import { tell } from "../shared/announce";
import { api, Refused } from "../shared/api";
import { button, h } from "../shared/dom";
import { section } from "./section";

const COPIED = { html: "copy_html", md: "copy_md", blocks: "copy_blocks" } as const;
const SAVED = { zip: "get_zip", docx: "get_docx", page: "get_page", jsonld: "get_jsonld" } as const;

export function exportPart(bench: Bench): HTMLElement {
  const part = section(t("export"), true);
  const entries = <T extends object>(table: T): [string & keyof T, T[keyof T]][] => Object.entries(table) as [string & keyof T, T[keyof T]][];
  part.show([
    h("p", { class: "row" }, ...entries(COPIED).map(([form, label]) => button(t(label), () => void taken(bench, form, copy)))),
    h("p", { class: "row" }, ...entries(SAVED).map(([form, label]) => button(t(label), () => void taken(bench, form, save)))),
  ]);
  return part.node;
}

/** Saves the draft first: what is taken away is what one sees. */
async function taken(bench: Bench, form: string, then: (blob: Blob, name: string) => Promise<void> | void): Promise<void> {
  try {
    await bench.flush();
    const { blob, name } = await api.taken(bench.page.id, form);
    await then(blob, name);
  } catch (error) {
    tell((error instanceof Refused && error.message) || t("offline"));
  }
}

async function copy(blob: Blob, name: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(await blob.text());
    tell(t("copied"));
  } catch {
    tell(t("copy_failed"));
    save(blob, name);
  }
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
