"""An HTML entity left in the text."""

import html
import re
from collections.abc import Iterator

from marbre.language.mask import mask_untouchable
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_ENTITY = re.compile(r"\ue001(?:amp;)?(#\d{2,6}|#x[0-9a-fA-F]{2,6}|[A-Za-z]{2,8}\d?);")
_HIDDEN = "\ue001"
"""Stands for &: entities are masked like code, and here they must be seen."""
_STAYS = frozenset("<>&")
"""What these stand for would be read as markup."""


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        if "&" not in text.raw:
            continue
        for match in _ENTITY.finditer(mask_untouchable(text.raw.replace("&", _HIDDEN))):
            new = html.unescape(f"&{match[1]};")
            if len(new) == 1 and new not in _STAYS and new != "\ufffd" and (new.isprintable() or new.isspace()):
                message = say("Entité HTML\u00a0: le caractère lui-même («\u00a0{new}\u00a0»).", new=new)
                yield Finding(text, *match.span(), message, replacement(*match.span(), new))


RULE = Rule(
    id="typography/html-entity",
    summary="Entité HTML dans le texte.",
    why="Un article est en Unicode : « &eacute; » s’affiche tel quel dans un titre, un flux ou un e-mail.",
    source="W3C, Using character escapes in markup and CSS.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="&lt;, &gt; et &amp; restent : leurs caractères seraient lus comme du balisage.",
    examples=(
        Example(bad="L&#8217;&eacute;t&eacute; &amp;agrave; Paris.", fixed="L’été à Paris."),
        Example(good="Le code `&eacute;` et AT&amp;T restent, R&D aussi."),
    ),
)
