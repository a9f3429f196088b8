/** From an address to its screen. */

import { t } from "./i18n/say";
import { Refused } from "./shared/api";
import { fill, h } from "./shared/dom";
import { deskScreen } from "./screens/desk";
import { newScreen } from "./screens/new";
import { pagesScreen } from "./screens/pages";
import { ruleScreen, rulesScreen } from "./screens/rules";
import { runScreen } from "./screens/run";
import { versionsScreen } from "./screens/versions";

/** A screen: its title, what it shows, what to do when it is left. */
export interface Screen {
  title: string;
  node: Node;
  leave?: () => void;
}

let place: HTMLElement;
let leave: (() => void) | undefined;
let turn = 0;

/** Shows the screen of the present address, and follows links from then on. */
export function start(main: HTMLElement): void {
  place = main;
  addEventListener("popstate", () => void show());
  document.addEventListener("click", follow);
  void show();
}

/** Goes to an address of the desk. */
export function go(address: string, replace = false): void {
  if (replace) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  void show();
}

function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
  if (link.getAttribute("href")?.startsWith("#")) return;
  event.preventDefault();
  go(link.pathname + link.search);
}

async function show(): Promise<void> {
  const mine = ++turn;
  leave?.();
  leave = undefined;
  mark();
  fill(place, h("p", { class: "quiet page" }, t("loading")));
  const screen = await made();
  if (mine !== turn) {
    screen.leave?.();
    return;
  }
  leave = screen.leave;
  document.title = `${screen.title} · marbre`;
  fill(place, screen.node);
  scrollTo(0, 0);
  const first = place.querySelector<HTMLElement>("[data-first]");
  (first ?? place).focus({ preventScroll: true });
}

async function made(): Promise<Screen> {
  try {
    return await screenOf(location.pathname, new URLSearchParams(location.search));
  } catch (error) {
    const said = error instanceof Refused ? error.message || t("offline") : t("offline");
    if (!(error instanceof Refused)) console.error(error);
    return { title: "marbre", node: h("div", { class: "page" }, h("h1", {}, "marbre"), h("p", { role: "alert" }, said)) };
  }
}

function screenOf(path: string, asked: URLSearchParams): Promise<Screen> | Screen {
  const [first = "", second = ""] = path.split("/").filter(Boolean).map(decodeURIComponent);
  if (!first) return newScreen();
  if (first === "runs" && second) return runScreen(second);
  if (first === "pages" && second) return asked.has("versions") ? versionsScreen(second) : deskScreen(second);
  if (first === "pages") return pagesScreen();
  const rule = asked.get("r");
  return rule ? ruleScreen(rule) : rulesScreen();
}

function mark(): void {
  const [first = ""] = location.pathname.split("/").filter(Boolean);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("header.top nav a")) {
    const [own = ""] = link.pathname.split("/").filter(Boolean);
    if (own === first) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}
