/** What stands around every screen. */

import { t } from "./i18n/say";
import { button, h } from "./shared/dom";
import { choose, language } from "./shared/language";
import { theme, turn } from "./shared/theme";
import { showShortcuts } from "./shortcuts";

/** Builds the frame and returns the place for a screen. */
export function frame(): HTMLElement {
  const main = h("main", { id: "main", tabindex: -1 });
  const lit = button(t(`theme_${theme()}`), () => {
    lit.textContent = t(`theme_${turn()}`);
  });
  document.getElementById("desk")?.append(
    h("a", { class: "skip", href: "#main" }, t("skip")),
    h(
      "header",
      { class: "top" },
      h("a", { class: "brand", href: "/pages", "aria-label": "marbre" }, "marbre"),
      h(
        "nav",
        { "aria-label": t("menu") },
        h("a", { href: "/" }, t("new")),
        h("a", { href: "/pages" }, t("pages")),
        h("a", { href: "/regles" }, t("rules")),
      ),
      h(
        "div",
        { class: "tools" },
        lit,
        button(t("other_language"), () => choose(language() === "fr" ? "en" : "fr"), {
          lang: language() === "fr" ? "en" : "fr",
        }),
        button("?", showShortcuts, { "aria-label": t("shortcuts"), title: t("shortcuts") }),
      ),
    ),
    main,
  );
  return main;
}
