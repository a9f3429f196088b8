/** Markdown as the editor shows it: the page's marks, without the grammars of other languages. */

import { defineLanguageFacet, HighlightStyle, Language, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";
import { GFM, parser } from "@lezer/markdown";

const style = HighlightStyle.define([
  { tag: tags.heading1, class: "md-h1" },
  { tag: tags.heading2, class: "md-h2" },
  { tag: tags.heading3, class: "md-h3" },
  { tag: tags.strong, class: "md-strong" },
  { tag: tags.emphasis, class: "md-em" },
  { tag: tags.quote, class: "md-quote" },
  { tag: [tags.link, tags.url], class: "md-link" },
  { tag: tags.processingInstruction, class: "md-mark" },
  { tag: tags.comment, class: "md-mark" },
]);

export function markdown(): Extension {
  return [new Language(defineLanguageFacet(), parser.configure([GFM]), [], "markdown"), syntaxHighlighting(style)];
}
