/** A run: its steps as they happen. Its address leads back to it. */

import { t } from "../i18n/say";
import { go, type Screen } from "../router";
import { announce } from "../shared/announce";
import { api } from "../shared/api";
import { button, fill, h } from "../shared/dom";
import type { Run } from "../shared/types";

const OVER = new Set(["done", "failed", "cancelled"]);

export async function runScreen(id: string): Promise<Screen> {
  const path = `/runs/${encodeURIComponent(id)}`;
  const steps = h("ol", { class: "steps" });
  const state = h("p", { class: "state" });
  const ends = h("p", { class: "row" });
  let said = "";
  let stream: EventSource | null = null;

  const show = (run: Run): void => {
    const over = OVER.has(run.state);
    fill(
      steps,
      ...run.steps.map((step, i) => {
        const now = !over && i === run.steps.length - 1;
        return h("li", { class: now ? "now" : "past", "aria-current": now ? "step" : null }, step);
      }),
    );
    state.textContent = run.state === "failed" ? `${t("run_failed")} ${run.reason}` : t(`run_${run.state}`);
    state.className = `state ${run.state}`;
    const last = over ? state.textContent : run.steps.at(-1);
    if (last && last !== said) announce((said = last));
    if (!over) return;
    stream?.close();
    if (run.state === "done" && run.page) {
      localStorage.removeItem("marbre:new");
      go(`/pages/${run.page}`, true);
    } else fill(ends, h("a", { class: "button primary", href: "/" }, t("back_new")));
  };
  const follow = (): void => {
    stream = new EventSource(`/api/v1${path}/events`);
    stream.onmessage = (event: MessageEvent<string>) => show(JSON.parse(event.data) as Run);
  };

  const first = await api.get<Run>(path);
  fill(ends, button(t("run_cancel"), () => void api.post<Run>(`${path}/cancel`).then(show)));
  setTimeout(() => {
    show(first);
    if (!OVER.has(first.state)) follow();
  });
  const node = h("div", { class: "page run" }, h("h1", {}, t("run_title")), state, steps, h("p", { class: "quiet" }, t("run_keep")), ends);
  return { title: t("run_title"), node, leave: () => stream?.close() };
}
