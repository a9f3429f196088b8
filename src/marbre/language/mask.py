"""Blanking to equal length what a rule must not touch, so that offsets stay true."""

import re
from collections.abc import Iterable
from functools import lru_cache

MASK = "\ue000"
"""Stands for a character that a rule must not see; neither letter, digit, space nor punctuation of a text."""

_UNTOUCHABLE = re.compile(
    r"""
      ```.*?(?:```|\Z) | ~~~.*?(?:~~~|\Z)            # fenced code
    | \$\$.+?\$\$                                     # mathematics
    | <(?P<raw>script|style|pre|svg|math|textarea)\b.*?(?:</(?P=raw)\s*>|\Z)   # elements that hold no prose
    | \{\{.*?\}\} | \{%.*?%\} | \{:?[\#.][^{}\n]*\}  # shortcodes, templates, attributes
    | ^[ ]{0,3}\[\^[^\]\n]+\]:? | \[\^[^\]\n]+\]      # notes and their calls
    | ^[ ]{0,3}\[[^\]\n]+\]:[ \t]*\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$   # addresses of links
    | (?<=\])\[[^\]\n]*\] | \[\[[^\]\n]+\]\]         # links by reference, wiki links
    | ^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$     # the line under a table's head
    | ^[ ]{0,3}:::.*$ | ^:(?=[ \t])                    # containers, definitions
    | `+[^`\n]+`+                                      # code
    | <!--.*?-->                                       # comments
    | </?[A-Za-z](?:[^<>\n"']|"[^"]*"|'[^']*'|\n(?!\s*\n))*>   # tags (and <autolinks>)
    | (?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)   # the target of a link
    | \b(?:https?|ftp|mailto|file):[^\s<>«»“”]*[^\s<>«»“”.,;:!?)\]'’]     # addresses
    | \bwww\.[^\s<>«»]*[^\s<>«».,;:!?)\]'’]
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                     # e-mail addresses
    | (?<![\w.])(?:[a-zA-Z0-9-]+\.)+(?:fr|com|org|net|eu|io|ai|be|ch|ca|uk|de|info|gouv|edu|co|app|dev|tv)\b(?:/[^\s<>«»)]*)?
    | (?<!\w)[@#][^\W\d_][\w-]*                        # @account, #mot-dièse
    | &(?:\#\d+|\#x[0-9a-fA-F]+|[A-Za-z]+);            # entities
    | (?<!\w)[A-Za-z]:\\\S+ | (?<![\w<])(?:~|\.{1,2})?/(?:[\w.-]+/)+[\w.-]*   # paths
    | [:;]-[)(DPp|] | (?<=\s)[:;][)(](?=\s|\Z)          # emoticons
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_QUOTED = re.compile(r"«[^«»]*(?:«[^«»]*»[^«»]*)*»|«[^»]*\Z|“[^“”\n]*”|(?<!\w)\"[^\"\n]+\"(?!\w)")


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with the spans, in their order, replaced by as many MASK characters; line ends are kept."""
    out: list[str] = []
    at = 0
    for start, end in spans:
        low, high = max(start, at), min(end, len(text))
        if low < high:
            out += [text[at:low], "\n".join(MASK * len(line) for line in text[low:high].split("\n"))]
            at = high
    return "".join([*out, text[at:]])


@lru_cache(maxsize=64)
def untouchable_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of code, tags, addresses, paths and accounts, in their order, none over another."""
    return tuple(m.span() for m in _UNTOUCHABLE.finditer(text))


@lru_cache(maxsize=64)
def mask_untouchable(text: str) -> str:
    """Return the text, as long as before, with code, tags, addresses, paths and accounts blanked."""
    return blank(text, untouchable_spans(text))


def quotation_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of the quotations « … », “…” and "…", their marks included, within one paragraph.

    A quotation that is never closed runs to the paragraph's end: its words are somebody's all the same.
    """
    spans: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"(?:[^\n]|\n(?!\s*\n))+", text):
        spans += [(paragraph.start() + m.start(), paragraph.start() + m.end()) for m in _QUOTED.finditer(paragraph[0])]
    return spans


def mask_quotations(text: str) -> str:
    """Return the text with the words inside quotations blanked; the marks themselves stay."""
    return blank(text, ((a + 1, b - 1) for a, b in quotation_spans(text)))
