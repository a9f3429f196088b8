/** A modal dialogue: Escape closes it, the focus goes back where it was. */

import { h, type Child } from "./dom";
import { t } from "../i18n/say";

export interface Open {
  close(): void;
}

/** Opens one; `bolted`: it wants a choice, Escape does not close it. */
export function open(title: string, content: Child[], bolted = false, wide = false): Open {
  const before = document.activeElement;
  const box = h(
    "dialog",
    { class: wide ? "wide" : null, "aria-label": title },
    h("header", {}, h("h2", {}, title), !bolted && closing(() => box.close())),
    h("div", { class: "inside" }, ...content),
  );
  box.addEventListener("cancel", (event) => bolted && event.preventDefault());
  box.addEventListener("close", () => {
    box.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  document.body.append(box);
  box.showModal();
  return { close: () => box.close() };
}

/** Asks for a yes; resolves to whether it was given. */
export function confirm(title: string, text: string, yes: string): Promise<boolean> {
  return new Promise((resolve) => {
    let answer = false;
    const box = open(title, [
      h("p", {}, text),
      h(
        "p",
        { class: "row" },
        h("button", { type: "button", class: "danger", onclick: () => ((answer = true), box.close()) }, yes),
        h("button", { type: "button", onclick: () => box.close() }, t("cancel")),
      ),
    ]);
    document.querySelector("dialog:last-of-type")?.addEventListener("close", () => resolve(answer));
  });
}

function closing(close: () => void): HTMLButtonElement {
  return h("button", { type: "button", class: "plain", "aria-label": t("close"), onclick: close }, "×");
}
