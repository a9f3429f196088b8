/** Light or dark: as the system says, until one chooses. */

const KEY = "marbre:theme";
export type Theme = "auto" | "light" | "dark";

export function theme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "auto";
}

export function apply(chosen: Theme = theme()): void {
  if (chosen === "auto") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", chosen);
}

/** Goes to the next of the three and returns it. */
export function turn(): Theme {
  const order: Theme[] = ["auto", "light", "dark"];
  const next = order[(order.indexOf(theme()) + 1) % order.length] ?? "auto";
  localStorage.setItem(KEY, next);
  apply(next);
  return next;
}
