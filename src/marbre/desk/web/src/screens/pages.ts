/** The list of pages. */

import { number, t, when } from "../i18n/say";
import type { Screen } from "../router";
import { announce, tell } from "../shared/announce";
import { api } from "../shared/api";
import { confirm } from "../shared/dialog";
import { button, fill, h } from "../shared/dom";
import type { PageSummary } from "../shared/types";

const SHOWN = 50;
interface Found {
  pages: PageSummary[];
  total: number;
}

export async function pagesScreen(): Promise<Screen> {
  const rows = h("tbody");
  const table = h(
    "table",
    { class: "list" },
    h("thead", {}, h("tr", {}, ...(["title", "verdict", "words", "date", "actions"] as const).map((name) => h("th", { scope: "col" }, t(`col_${name}`))))),
    rows,
  );
  const none = h("p", { class: "quiet" });
  const rest = h("p", { class: "row" });
  const search = h("input", { type: "search", id: "search", oninput: () => later() });
  let timer = 0;
  let turn = 0;
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void load(0), 200);
  };
  const load = async (from: number): Promise<void> => {
    const mine = ++turn;
    const words = encodeURIComponent(search.value);
    const found = await api.get<Found>(`/pages?words=${words}&limit=${SHOWN}&offset=${from}`);
    if (mine !== turn) return;
    const made = found.pages.map((page) => line(page, () => void load(0)));
    if (from) rows.append(...made);
    else fill(rows, ...made);
    table.hidden = !rows.childElementCount;
    none.textContent = rows.childElementCount ? "" : t(search.value ? "no_pages_found" : "no_pages");
    if (search.value) announce(`${found.total}`);
    const more = from + made.length;
    fill(rest, more < found.total && button(t("more"), () => void load(more)));
  };
  await load(0);
  const node = h(
    "div",
    { class: "page" },
    h("div", { class: "head" }, h("h1", {}, t("pages_title")), h("a", { class: "button primary", href: "/" }, t("new"))),
    h("div", { class: "search" }, h("label", { for: "search" }, t("search_pages")), search),
    table,
    none,
    rest,
  );
  return { title: t("pages_title"), node, leave: () => clearTimeout(timer) };
}

function line(page: PageSummary, again: () => void): HTMLElement {
  const title = page.title || t("untitled");
  const state = page.signed ? "signed" : page.ready ? "ready" : "open";
  const remove = async (): Promise<void> => {
    if (!(await confirm(t("delete_title"), t("delete_text", { title }), t("delete")))) return;
    await api.remove(`/pages/${page.id}`);
    tell(t("deleted"));
    again();
  };
  return h(
    "tr",
    {},
    h("td", {}, h("a", { href: `/pages/${page.id}`, lang: "fr" }, title)),
    h("td", {}, h("span", { class: `badge ${state}` }, t(`v_${state}`))),
    h("td", { class: "figure" }, number(page.words)),
    h("td", {}, when(page.updated)),
    h(
      "td",
      {},
      h(
        "div",
        { class: "row" },
        h("a", { class: "button", href: `/pages/${page.id}?versions`, "aria-label": t("versions_of", { title }) }, t("versions")),
        button(t("delete"), () => void remove(), { "aria-label": `${t("delete")} « ${title} »` }),
      ),
    ),
  );
}
