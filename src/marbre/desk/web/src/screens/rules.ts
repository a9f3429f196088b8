/** The catalogue of rules, a rule's page, the house style. */

import { named, t } from "../i18n/say";
import type { Screen } from "../router";
import { announce, tell } from "../shared/announce";
import { api, Refused } from "../shared/api";
import { button, fill, h } from "../shared/dom";
import { setRule } from "../shared/house";
import { markdownView } from "../shared/markdown";
import type { HouseStyle, RuleLine } from "../shared/types";

export async function rulesScreen(): Promise<Screen> {
  const [rules, house] = await Promise.all([api.get<RuleLine[]>("/rules"), api.get<HouseStyle>("/house")]);
  const list = h("div", { class: "rules" });
  const count = h("p", { class: "quiet" });
  const search = h("input", { type: "search", id: "search", oninput: () => show() });
  const show = (): void => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    const found = rules.filter((rule) => words.every((word) => plain(`${rule.id} ${rule.summary}`).includes(word)));
    count.textContent = t("rules_n", { n: found.length });
    if (search.value) announce(count.textContent);
    fill(list, ...grouped(found).map(([name, own]) => group(name, own, words.length > 0)));
  };
  show();
  const node = h(
    "div",
    { class: "page" },
    h("h1", {}, t("rules_title")),
    h("p", { class: "lead" }, t("rules_lead")),
    houseForm(house),
    h("div", { class: "search" }, h("label", { for: "search" }, t("search_rules")), search),
    count,
    list,
  );
  return { title: t("rules_title"), node };
}

export async function ruleScreen(id: string): Promise<Screen> {
  const [told, rules] = await Promise.all([
    api.get<{ id: string; markdown: string }>(`/rules/${id.split("/").map(encodeURIComponent).join("/")}`),
    api.get<RuleLine[]>("/rules"),
  ]);
  const known = rules.find((rule) => rule.id === id);
  const body = told.markdown.replace(/^#\s.*\n+/, "");
  const node = h(
    "div",
    { class: "page rule" },
    h("p", {}, h("a", { href: "/regles" }, `← ${t("back_to_rules")}`)),
    h("h1", {}, told.id),
    known && toggle(known),
    markdownView(body),
  );
  return { title: told.id, node };
}

function group(name: string, rules: RuleLine[], open: boolean): HTMLElement {
  return h(
    "details",
    { open },
    h("summary", {}, h("b", {}, named("g_", name)), " ", h("span", { class: "quiet" }, t("rules_n", { n: rules.length }))),
    h(
      "ul",
      {},
      ...rules.map((rule) =>
        h(
          "li",
          {},
          h("span", { class: `sev ${rule.severity}` }, t(rule.severity)),
          h("span", {}, h("a", { href: `/regles?r=${encodeURIComponent(rule.id)}` }, rule.id), h("span", {}, rule.summary)),
          toggle(rule),
        ),
      ),
    ),
  );
}

function toggle(rule: RuleLine): HTMLElement {
  const state = h("span", {}, t(rule.off ? "off" : "on"));
  const box = h("input", {
    type: "checkbox",
    role: "switch",
    checked: !rule.off,
    "aria-label": `${t("rule_on")} : ${rule.id}`,
    onchange: () => void set(),
  });
  const set = async (): Promise<void> => {
    try {
      await setRule(rule.id, !box.checked);
      rule.off = !box.checked;
    } catch (error) {
      box.checked = !rule.off;
      tell((error instanceof Refused && error.message) || t("offline"));
    }
    state.textContent = t(rule.off ? "off" : "on");
  };
  return h("label", { class: "toggle" }, box, state);
}

function houseForm(house: HouseStyle): HTMLElement {
  const preferred = h("textarea", { id: "preferred", rows: 5, lang: "fr", "aria-describedby": "preferred-hint" });
  preferred.value = Object.entries(house.preferred)
    .map(([word, better]) => `${word} → ${better}`)
    .join("\n");
  const forbidden = h("textarea", { id: "forbidden", rows: 5, lang: "fr", "aria-describedby": "forbidden-hint" });
  forbidden.value = house.forbidden.join("\n");
  const refused = h("p", { role: "alert", class: "refused" });
  const save = async (): Promise<void> => {
    refused.textContent = "";
    const pairs = lines(preferred.value).map((line) => [line, ...line.split(/\s*(?:→|->|=>)\s*/)] as const);
    const bad = pairs.find(([, word, better]) => !word || !better);
    if (bad) {
      refused.textContent = t("bad_line", { line: bad[0] });
      return;
    }
    try {
      const now = await api.get<HouseStyle>("/house");
      const chosen = Object.fromEntries(pairs.map(([, word, better]) => [word, better]));
      await api.put("/house", { ...now, preferred: chosen, forbidden: lines(forbidden.value) });
      tell(t("house_saved"));
    } catch (error) {
      refused.textContent = (error instanceof Refused && error.message) || t("offline");
    }
  };
  return h(
    "details",
    { class: "options" },
    h("summary", {}, t("house")),
    h("p", { class: "quiet" }, t("house_lead")),
    h(
      "div",
      { class: "grid" },
      h("div", { class: "field" }, h("label", { for: "preferred" }, t("preferred")), preferred, h("span", { class: "quiet", id: "preferred-hint" }, t("preferred_hint"))),
      h("div", { class: "field" }, h("label", { for: "forbidden" }, t("forbidden")), forbidden, h("span", { class: "quiet", id: "forbidden-hint" }, t("forbidden_hint"))),
    ),
    refused,
    button(t("save"), () => void save(), { class: "primary" }),
  );
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function grouped(rules: RuleLine[]): [string, RuleLine[]][] {
  const groups = new Map<string, RuleLine[]>();
  for (const rule of rules) {
    const name = rule.id.split("/")[0] ?? "";
    groups.set(name, [...(groups.get(name) ?? []), rule]);
  }
  return [...groups];
}

/** Returns a text as one searches it: small letters, no accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
