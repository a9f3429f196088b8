/** A small, safe part of Markdown as elements: headings, paragraphs, lists, quotes, code, tables, links. */

import { h } from "./dom";

/** Returns elements for Markdown of our own rule pages; anything else in it stays text. */
export function markdownView(text: string): HTMLElement {
  const view = h("div", { class: "prose" });
  for (const block of text.split(/\n{2,}/)) if (block.trim()) view.append(blockView(block.trim()));
  return view;
}

function blockView(block: string): HTMLElement {
  const lines = block.split("\n");
  const heading = /^(#{1,4})\s+(.*)$/.exec(lines[0] ?? "");
  if (heading && lines.length === 1) {
    const level = Math.max(2, Math.min(4, (heading[1] ?? "").length)) as 2 | 3 | 4;
    return inline(h(`h${level}`), heading[2] ?? "");
  }
  if (block.startsWith("```")) return h("pre", { tabindex: 0 }, h("code", {}, lines.slice(1, -1).join("\n")));
  if (lines.every((line) => line.startsWith("|"))) return tableView(lines);
  if (lines.every((line) => /^(>|\s*$)/.test(line)))
    return h("blockquote", {}, markdownView(lines.map((line) => line.replace(/^> ?/, "")).join("\n")));
  if (lines.every((line) => /^([-*]\s|\s{2,})/.test(line)))
    return h("ul", {}, ...items(lines, /^[-*]\s+/).map((item) => inline(h("li"), item)));
  return inline(h("p"), lines.join(" "));
}

function items(lines: string[], mark: RegExp): string[] {
  const found: string[] = [];
  for (const line of lines) {
    if (mark.test(line)) found.push(line.replace(mark, ""));
    else found[found.length - 1] += ` ${line.trim()}`;
  }
  return found;
}

function tableView(lines: string[]): HTMLElement {
  const cells = (line: string): string[] =>
    line
      .slice(1, line.endsWith("|") ? -1 : undefined)
      .split("|")
      .map((cell) => cell.trim());
  const [head = "", , ...rows] = lines;
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, ...cells(head).map((cell) => inline(h("th", { scope: "col" }), cell)))),
    h("tbody", {}, ...rows.map((row) => h("tr", {}, ...cells(row).map((cell) => inline(h("td"), cell))))),
  );
}

function inline<T extends HTMLElement>(parent: T, text: string): T {
  const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\((https?:[^)\s]+)\)|\*([^*]+)\*/g;
  let at = 0;
  for (const found of text.matchAll(marks)) {
    parent.append(text.slice(at, found.index));
    if (found[1]) parent.append(h("code", {}, found[1]));
    else if (found[2]) parent.append(h("strong", {}, found[2]));
    else if (found[3]) parent.append(h("a", { href: found[4], rel: "noreferrer", target: "_blank" }, found[3]));
    else parent.append(h("em", {}, found[5] ?? ""));
    at = found.index + found[0].length;
  }
  parent.append(text.slice(at));
  return parent;
}
