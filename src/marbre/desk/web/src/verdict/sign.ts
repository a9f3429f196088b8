/** Bon à tirer: signed by a person, with what is still open and why it goes to press all the same. */

import type { Bench } from "../desk/bench";
import { t, when } from "../i18n/say";
import { tell } from "../shared/announce";
import { api, Refused } from "../shared/api";
import { button, fill, h } from "../shared/dom";
import type { Judgement, Version } from "../shared/types";
import { section } from "./section";

const NAME = "marbre:name";

export function signPart(bench: Bench): HTMLElement {
  const part = section(t("sign"), true);
  const name = h("input", { id: "sign-name", autocomplete: "name", maxlength: 200 });
  name.value = localStorage.getItem(NAME) ?? "";
  const reason = h("textarea", { id: "sign-reason", rows: 2, maxlength: 2000, lang: "fr" });
  const open = h("p", { class: "quiet" });
  const reasonPart = h("div", { class: "field", hidden: true }, open, h("label", { for: "sign-reason" }, t("sign_reason")), reason);
  const refused = h("p", { role: "alert", class: "refused" });
  const record = h("div", { class: "record" });

  bench.rested.watch((judged) => {
    if (!judged) return;
    const n = openPoints(judged);
    reasonPart.hidden = judged.ready;
    open.textContent = t("sign_open", { n });
  });
  const sign = async (): Promise<void> => {
    refused.textContent = "";
    if (!name.value.trim()) {
      refused.textContent = t("sign_name_missing");
      return name.focus();
    }
    if (!reasonPart.hidden && !reason.value.trim()) {
      refused.textContent = t("sign_reason_missing");
      return reason.focus();
    }
    localStorage.setItem(NAME, name.value.trim());
    try {
      await bench.flush();
      const signed = await api.post<Version>(`/pages/${bench.page.id}/signature`, { name: name.value.trim(), reason: reason.value.trim() });
      showRecord(record, signed);
      tell(t("signed_by", { name: signed.record.name ?? "", date: when(signed.created) }));
    } catch (error) {
      if (error instanceof Refused && error.status === 409) reasonPart.hidden = false;
      refused.textContent = (error instanceof Refused && error.message) || t("offline");
    }
  };
  part.show([
    h("p", { class: "quiet" }, t("sign_lead")),
    h("div", { class: "field" }, h("label", { for: "sign-name" }, t("sign_name")), name),
    reasonPart,
    refused,
    button(t("sign_do"), () => void sign(), { class: "primary" }),
    record,
  ]);
  if (bench.page.signed) void last(bench.page.id).then((signed) => signed && showRecord(record, signed));
  bench.heard.add(() => fill(record));
  return part.node;
}

async function last(page: string): Promise<Version | undefined> {
  const versions = await api.get<Version[]>(`/pages/${page}/versions`).catch(() => []);
  return versions.find((version) => version.kind === "signed");
}

function showRecord(place: HTMLElement, { record, created }: Version): void {
  fill(
    place,
    h("p", {}, h("b", {}, t("signed_by", { name: record.name ?? "", date: when(record.date ?? created) }))),
    !!record.reason && h("p", { lang: "fr" }, record.reason),
    h("p", { class: "quiet" }, t("signed_with", { n: record.open?.length ?? 0 })),
  );
}

function openPoints(judged: Judgement): number {
  const faults = judged.diagnostics.filter((one) => one.severity === "error" || one.severity === "review").length;
  return faults + judged.demands.filter((one) => !one.met).length;
}
