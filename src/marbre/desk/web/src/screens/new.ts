/** New: copy and brief as people paste them, the brief as understood, options by hand. */

import { number, t } from "../i18n/say";
import { go, type Screen } from "../router";
import { tell } from "../shared/announce";
import { api, Refused } from "../shared/api";
import { button, fill, h } from "../shared/dom";
import type { BriefRead, Run } from "../shared/types";
import { chips } from "./new_chips";
import { optionsForm } from "./new_options";

const KEY = "marbre:new";
const REST = 300;

interface Kept {
  copy: string;
  brief: string;
  apart: boolean;
}

export function newScreen(): Screen {
  const kept = read();
  const copy = area("copy", kept.copy);
  const brief = area("brief", kept.brief);
  const briefPart = h("div", { class: "brief-part" }, h("label", { for: "brief" }, t("brief_box")), brief);
  const label = h("label", { for: "copy" });
  const understood = h("section", { class: "understood", "aria-label": t("understood") });
  const refused = h("p", { role: "alert", class: "refused" });
  const count = h("span", { class: "quiet" });
  const options = optionsForm();
  let apart = kept.apart;
  let asked = 0;
  let timer = 0;

  const set = (next: boolean): void => {
    apart = next;
    briefPart.hidden = !apart;
    label.textContent = t(apart ? "copy_box" : "box");
    one.setAttribute("aria-pressed", String(!apart));
    two.setAttribute("aria-pressed", String(apart));
    changed();
  };
  const one = button(t("one_box"), () => set(false));
  const two = button(t("two_boxes"), () => set(true));

  const changed = (): void => {
    keep({ copy: copy.value, brief: brief.value, apart });
    count.textContent = t("words_count", { n: number(copy.value.split(/\s+/).filter(Boolean).length) });
    clearTimeout(timer);
    timer = window.setTimeout(() => void understand(), REST);
  };
  const understand = async (): Promise<void> => {
    const mine = ++asked;
    const box = apart ? brief : copy;
    if (!box.value.trim()) return fill(understood);
    try {
      const told = await api.post<BriefRead>("/brief", { text: box.value, apart });
      if (mine === asked) fill(understood, chips(told, box, options));
    } catch (error) {
      if (mine === asked) fill(understood, h("p", { class: "quiet" }, said(error)));
    }
  };
  const write = async (): Promise<void> => {
    refused.textContent = "";
    if (!copy.value.trim()) {
      refused.textContent = t("empty_copy");
      copy.focus();
      return;
    }
    send.disabled = true;
    try {
      const body = { copy: copy.value, brief: apart ? brief.value : "", options: options.chosen() };
      const run = await api.post<Run>("/runs", body);
      go(`/runs/${run.id}`);
    } catch (error) {
      refused.textContent = said(error);
      send.disabled = false;
    }
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    refused.textContent = "";
    try {
      const told = await api.upload(file);
      copy.value = copy.value.trim() ? `${copy.value.trimEnd()}\n\n${told.text}` : told.text;
      tell(t("file_read", { name: told.name }));
      changed();
    } catch (error) {
      refused.textContent = said(error);
    }
  };

  const picker = h("input", {
    type: "file",
    accept: ".txt,.md,.html,.htm,.docx,.pdf",
    hidden: true,
    "aria-label": t("open_file"),
    onchange: () => void take(picker.files?.[0]),
  });
  const send = button(t("write"), () => void write(), { class: "primary" });
  for (const box of [copy, brief]) box.addEventListener("input", changed);
  const node = h(
    "div",
    { class: "page new" },
    h("h1", {}, t("new_title")),
    h("p", { class: "lead" }, t("new_lead")),
    h("div", { class: "row" }, h("div", { class: "switch", role: "group" }, one, two), button(t("open_file"), () => picker.click()), picker),
    briefPart,
    label,
    copy,
    h("p", { class: "under quiet", id: "hint" }, h("span", {}, t("box_hint")), count),
    understood,
    options.node,
    refused,
    h("p", { class: "row" }, send),
  );
  node.addEventListener("dragover", (event) => {
    event.preventDefault();
    node.classList.add("dropping");
  });
  node.addEventListener("dragleave", () => node.classList.remove("dropping"));
  node.addEventListener("drop", (event) => {
    node.classList.remove("dropping");
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void take(file);
  });
  set(apart);
  return { title: t("new_title"), node, leave: () => clearTimeout(timer) };
}

function area(id: string, value: string): HTMLTextAreaElement {
  const box = h("textarea", {
    id,
    lang: "fr",
    spellcheck: "false",
    rows: id === "copy" ? 14 : 4,
    "aria-describedby": id === "copy" ? "hint" : null,
    "data-first": id === "copy",
  });
  box.value = value;
  return box;
}

function said(error: unknown): string {
  return (error instanceof Refused && error.message) || t("offline");
}

function read(): Kept {
  try {
    return { copy: "", brief: "", apart: false, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Kept>) };
  } catch {
    return { copy: "", brief: "", apart: false };
  }
}

function keep(kept: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // full: the text is still in the box
  }
}

