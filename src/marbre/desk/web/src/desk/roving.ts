/** Many things, one stop of the Tab key: the arrows go from one to the other. */

export function roving(group: HTMLElement, items: readonly HTMLElement[]): void {
  items[0]?.setAttribute("tabindex", "0");
  group.onkeydown = (event) => {
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      items[at]?.click();
      return;
    }
    const last = items.length - 1;
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[Math.max(0, Math.min(last, to))]?.focus();
  };
  group.addEventListener("focusin", (event) => {
    for (const one of items) one.setAttribute("tabindex", one === event.target ? "0" : "-1");
  });
}
