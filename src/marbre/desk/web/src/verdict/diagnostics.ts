/** The diagnostics by severity: click to go there. */

import type { Bench } from "../desk/bench";
import { actions, severity } from "../desk/bubble";
import { fixAllSafe } from "../desk/fixing";
import { show } from "../desk/walk";
import { byGravity } from "../editor/diagnostics";
import { t } from "../i18n/say";
import { button, h } from "../shared/dom";
import { SEVERITIES, type Diagnostic, type FieldName } from "../shared/types";
import { section } from "./section";

export function diagnosticsPart(bench: Bench): HTMLElement {
  const part = section(t("diagnostics"), true);
  const open = new Set<string>(["error", "warning"]);
  bench.rested.watch((judged) => {
    if (!judged) return;
    const all = [...judged.diagnostics].sort(byGravity);
    const safe = all.some((one) => one.fixes.some((fix) => fix.safe));
    part.show(
      [
        safe && h("p", {}, button(t("fix_all"), () => void fixAllSafe(bench))),
        !all.length && h("p", { class: "quiet" }, t("nothing_left")),
        ...SEVERITIES.map((name) => group(bench, name, all.filter((one) => one.severity === name), open)),
      ],
      String(all.length),
    );
  });
  return part.node;
}

function group(bench: Bench, name: (typeof SEVERITIES)[number], found: Diagnostic[], open: Set<string>): HTMLElement | null {
  if (!found.length) return null;
  const view = h(
    "details",
    { class: "group", open: open.has(name) },
    h("summary", {}, h("span", { class: `sev ${name}` }, t(`${name}s_n`, { n: found.length }))),
    h("ul", { class: "found" }, ...found.map((one) => line(bench, one))),
  );
  view.addEventListener("toggle", () => (view.open ? open.add(name) : open.delete(name)));
  return view;
}

function line(bench: Bench, found: Diagnostic): HTMLElement {
  const somewhere = found.field !== "body" ? bench.inputs.has(found.field as FieldName) : found.end > found.start;
  const text = [severity(found), " ", h("span", {}, found.message)];
  const place = somewhere ? found.sentence.replace(/^[#>*\-\s]+|\*\*/g, "") : t("whole_page");
  return h(
    "li",
    {},
    somewhere
      ? h("button", { type: "button", class: "go", onclick: () => show(bench, found) }, ...text)
      : h("p", { class: "go" }, ...text),
    !!place && h("p", { class: "quiet sentence-of", lang: "fr" }, place),
    found.fixes.length > 0 || !somewhere ? actions(bench, found) : null,
  );
}
