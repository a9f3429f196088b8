"""Text in UTF-8 that was read as Windows-1252."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_SIGNS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_BROKEN = re.compile(rf"[ÂÃÅÄ][\x80-\xbf{_SIGNS}]|â[\x80-\xbf{_SIGNS}]{{2}}")
_CP1252 = {
    char: bytes([code]) for code in range(0x80, 0xA0) for char in [bytes([code]).decode("cp1252", "ignore")] if char
}


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _BROKEN.finditer(text.masked):
            new = _decoded(match[0])
            if new:
                message = say("Encodage brouillé\u00a0: «\u00a0{new}\u00a0».", new=new)
                yield Finding(text, *match.span(), message, replacement(*match.span(), new))


def _decoded(broken: str) -> str:
    try:
        return b"".join(_CP1252.get(c) or c.encode("latin-1") for c in broken).decode()
    except UnicodeError:
        return ""


RULE = Rule(
    id="typography/mojibake",
    summary="Lettres d’un encodage brouillé (Ã©, â€™).",
    why="Le texte était en UTF-8, il a été lu comme du Windows-1252.",
    source="W3C, Character encodings: essential concepts.",
    severity="error",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="L’Ã©tÃ© Ã\u00a0 Paris, câ€™est.", fixed="L’été à Paris, c’est."),
        Example(bad="L’ÃƒÂ©tÃƒÂ©.", fixed="L’été."),
        Example(bad="Il dit Â« oui Â».", fixed="Il dit « oui »."),
        Example(good="Le château, l’âge, Âme et Ãkerman, à Île."),
    ),
)
