/** A part of the verdict that folds. */

import { fill, h, type Child } from "../shared/dom";

export interface Section {
  node: HTMLDetailsElement;
  /** Shows content; the focus that was in what is replaced goes to the title. */
  show(content: Child[], aside?: string): void;
}

export function section(title: string, open = false): Section {
  const aside = h("span", { class: "aside" });
  const summary = h("summary", {}, h("h3", {}, title), aside);
  const inside = h("div", { class: "inside" });
  const node = h("details", { class: "part", open }, summary, inside);
  return {
    node,
    show(content, said = "") {
      const held = inside.contains(document.activeElement);
      fill(inside, ...content);
      aside.textContent = said;
      if (held) summary.focus();
    },
  };
}
