/** The versions of a page: compared with the present text, and restored. */

import { named, number, t, when } from "../i18n/say";
import { go, type Screen } from "../router";
import { tell } from "../shared/announce";
import { api } from "../shared/api";
import { diffView } from "../shared/diff";
import { button, fill, h } from "../shared/dom";
import type { Page, Text, Version } from "../shared/types";
import { wholeText } from "../shared/whole";

export async function versionsScreen(id: string): Promise<Screen> {
  const path = `/pages/${encodeURIComponent(id)}`;
  const [page, versions] = await Promise.all([api.get<Page>(path), api.get<Version[]>(`${path}/versions`)]);
  const compared = h("section", { class: "compared", tabindex: -1, "aria-label": t("compare") });
  const title = t("versions_of", { title: page.text.fields.title || t("untitled") });

  const compare = async (version: Version): Promise<void> => {
    const { text } = await api.get<Version & { text: Text }>(`${path}/versions/${version.number}`);
    const [then, now] = [wholeText(text), wholeText(page.text)];
    fill(
      compared,
      h("h2", {}, t("compare_lead", { n: version.number })),
      then === now ? h("p", {}, t("same")) : h("div", { class: "paper" }, diffView(then, now)),
    );
    compared.focus();
  };
  const restore = async (version: Version): Promise<void> => {
    await api.post(`${path}/versions/${version.number}/restore`);
    tell(t("restored", { n: version.number }));
    go(`/pages/${id}`);
  };
  const keep = async (): Promise<void> => {
    const kept = await api.post<Version>(`${path}/versions`);
    tell(t("version_kept", { n: kept.number }));
    go(location.pathname + location.search, true);
  };

  const node = h(
    "div",
    { class: "page versions" },
    h("p", {}, h("a", { href: `/pages/${id}` }, `← ${t("back_to_page")}`)),
    h("div", { class: "head" }, h("h1", {}, title), button(t("keep_version"), () => void keep())),
    h("ol", { class: "version-list" }, ...versions.map((version) => line(version, compare, restore))),
    compared,
  );
  return { title, node };
}

type Act = (version: Version) => Promise<void>;

function line(version: Version, compare: Act, restore: Act): HTMLElement {
  const { record } = version;
  const label = t("version_n", { n: version.number });
  return h(
    "li",
    {},
    h("b", {}, label),
    h("span", { class: `badge ${version.kind}` }, named("k_", version.kind)),
    h("span", { class: "quiet" }, `${when(version.created)} · ${t("words_count", { n: number(version.words) })}`),
    !!record.name && h("span", {}, `${record.name}${record.reason ? ` : ${record.reason}` : ""}`),
    h(
      "span",
      { class: "row" },
      button(t("compare"), () => void compare(version), { "aria-label": `${t("compare")} (${label})` }),
      button(t("restore"), () => void restore(version), { "aria-label": `${t("restore")} (${label})` }),
    ),
  );
}
