"""A change as HTML: what went and what came, word by word, with the invisible made visible."""

import difflib
import re

from markupsafe import Markup, escape

VISIBLE = {
    "\u00a0": "⍽",
    "\u202f": "⸱",
    "\u00ad": "‹césure›",
    "\u200b": "‹U+200B›",
    "\u200c": "‹U+200C›",
    "\u200d": "‹U+200D›",
    "\u2060": "‹U+2060›",
    "\ufeff": "‹U+FEFF›",
    "\t": "⇥",
}
_VISIBLE = str.maketrans(VISIBLE)
_LINE_END = str.maketrans({"\n": "↵"})
_SIGNS = re.compile(f"[{''.join(VISIBLE)}]")
_PIECES = re.compile(r"[^\W_]+|\s|[\W_]")
FEW_COMMON = 0.3
"""Below this share of common pieces a change is shown whole: a few common words make no common sentence."""


def visible(text: str) -> str:
    """Return the text with its no-break spaces and other invisible signs as signs that are seen."""
    return text.translate(_VISIBLE)


def softly_visible(text: str) -> Markup:
    """Return the same as HTML, each sign in a `span.signe`: around a change they matter less than in it."""
    shown = str(escape(text))
    return Markup(_SIGNS.sub(lambda m: f'<span class="signe">{VISIBLE[m[0]]}</span>', shown))


def word_diff(before: str, after: str) -> Markup:
    """Return the change as HTML with `<del>` and `<ins>` around the words that differ.

    Where an ordinary space is all that went or came, its element has the class `espace`; a line end is ↵.
    """
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < FEW_COMMON and len(old) > 1:
        return _marked("del", before) + _marked("ins", after)
    out = Markup()
    for same, (a, b, c, d) in _runs(matcher, old):
        if same:
            out += softly_visible("".join(old[a:b]))
        else:
            out += _marked("del", "".join(old[a:b])) + _marked("ins", "".join(new[c:d]))
    return out


def _runs(matcher: "difflib.SequenceMatcher[str]", old: list[str]) -> list[tuple[bool, tuple[int, int, int, int]]]:
    """Return the runs that are the same or differ; a lone space between two differences belongs to them."""
    runs: list[tuple[bool, tuple[int, int, int, int]]] = []
    codes = matcher.get_opcodes()
    for i, (tag, a, b, c, d) in enumerate(codes):
        lone = tag == "equal" and 0 < i < len(codes) - 1 and not "".join(old[a:b]).strip()
        same = tag == "equal" and not lone
        if runs and not same and not runs[-1][0]:
            start = runs.pop()[1]
            runs.append((False, (start[0], b, start[2], d)))
        else:
            runs.append((same, (a, b, c, d)))
    return runs


def _marked(tag: str, text: str) -> Markup:
    if not text:
        return Markup()
    name = Markup(' class="espace"') if not text.strip(" ") else ""
    shown = text.translate(_LINE_END) if not text.strip(" \n") else text
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(tag), name, visible(shown))
