/** The text editor. */

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { t } from "../i18n/say";
import { language } from "../shared/language";
import { diagnostics, type Placed } from "./diagnostics";
import { markdown } from "./markdown";
import { traces } from "./traces";

export interface Heard {
  typed(): void;
  moved(): void;
  bubble(at: readonly Placed[]): HTMLElement;
}

const FRENCH = {
  Find: "Chercher",
  Replace: "Remplacer",
  next: "suivant",
  previous: "précédent",
  all: "tout",
  "match case": "casse",
  regexp: "expression",
  "by word": "mot entier",
  replace: "remplacer",
  "replace all": "remplacer tout",
  close: "fermer",
  "current match": "trouvé",
  "on line": "à la ligne",
};

export function makeEditor(text: string, heard: Heard): EditorView {
  const nonce = document.querySelector<HTMLMetaElement>("meta[name=csp-nonce]")?.content ?? "";
  return new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        EditorView.cspNonce.of(nonce),
        history(),
        drawSelection(),
        search({ top: true }),
        keymap.of([...defaultKeymap.filter(({ key }) => key !== "Mod-/" && key !== "Alt-A"), ...historyKeymap, ...searchKeymap]),
        language() === "fr" ? EditorState.phrases.of(FRENCH) : [],
        markdown(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": t("text"), lang: "fr", spellcheck: "true", autocapitalize: "sentences" }),
        traces,
        diagnostics(heard.bubble),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) heard.typed();
          if (update.selectionSet || update.docChanged) heard.moved();
        }),
      ],
    }),
  });
}
