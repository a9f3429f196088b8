"""« les habitués revienne », « les murs sont toujours aussi abîmé »: a clause that opens with a plain plural subject."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import lines
from marbre.language.morphology import agrees, gender, inflected, other_number, readings
from marbre.messages import say
from marbre.rules.context import Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

_OPENS = r"(?:^|(?<=[.!?…:;] )|(?<=[.!?…:;]\u00a0)|(?<=\n)|(?<=[a-zà-ÿ\d], )|(?<=, et )|(?<=, mais ))"
_SUBJECT = (
    _OPENS + r"(?:[Ll]es|[Cc]es|[Ss]es|[Ll]eurs|[Nn]os|[Vv]os|[Mm]es)[ \u00a0](?P<noun>[a-zà-ÿœ]{3,}[sx])[ \u00a0]"
)
_VERB = re.compile(
    _SUBJECT
    + r"(?:ne[ \u00a0]|n’|se[ \u00a0]|s’)?(?P<verb>[a-zà-ÿœ]{3,})(?![\w’'-])(?=[ \u00a0]?(?:[.,;:!?]|(?:un à un|à|en|dans|sur|par|pour|avec|au|aux|chez|vers|souvent|toujours|encore|déjà|peu|pas|plus|chaque)\b))",
    re.MULTILINE,
)
_PREDICATE = re.compile(
    _SUBJECT
    + r"(?:(?:ne[ \u00a0]|n’)?(?:sont|étaient|seront|seraient|furent|restent|semblent)|(?:ne[ \u00a0]|n’)?(?:ont|avaient|auront|auraient)[ \u00a0](?:[a-zà-ÿ]+ment[ \u00a0])?été)[ \u00a0]"
    r"(?:(?:pas|plus|toujours|aussi|très|trop|si|encore|déjà|souvent|bien|jamais|assez|presque|tous|toutes|[a-zà-ÿ]{3,}ment)[ \u00a0]){0,3}"
    r"(?P<word>[a-zà-ÿœ]{4,})(?![\w’'-])(?=[ \u00a0]?(?:[.,;:!?»]|(?:à|en|dans|sur|par|pour|avec|au|aux|chez|depuis|avant|après|et|que|qu’|lundi|mardi|mercredi|jeudi|vendredi|hier|de|du)\b))",
    re.MULTILINE,
)


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        for match in _VERB.finditer(text.prose):
            yield from _verb(text, match)
        for match in _PREDICATE.finditer(text.prose):
            yield from _predicate(text, match)


def _is_plural_subject(noun: str) -> bool:
    """Return whether the word is a plural noun that tells no time: « Les soirs revient la même ombre »."""
    found = readings(noun)
    return any(r[0] == "N" and r[2] == "p" for r in found) and noun.rstrip("sx") not in lines("time_nouns.txt")


def _verb(text: Text, match: re.Match[str]) -> Iterator[Finding]:
    verb, found = match["verb"], readings(match["verb"])
    if not _is_plural_subject(match["noun"]) or "3s" not in found or found - {"3s", "1"}:
        return
    new = other_number(verb, "3p")
    if new:
        message = say(
            "Accord du verbe avec «\u00a0{subject}\u00a0»\u00a0: «\u00a0{new}\u00a0».", subject=match["noun"], new=new
        )
        yield Finding(text, *match.span("verb"), message, replacement(*match.span("verb"), new))


def _predicate(text: Text, match: re.Match[str]) -> Iterator[Finding]:
    word, shape = match["word"], gender(match["noun"])
    found = readings(word)
    if not _is_plural_subject(match["noun"]) or not any(r[0] == "Q" for r in found) or agrees(word, "", "p"):
        return
    new = inflected(word, shape or "m", "p")
    if new:
        message = say("Accord avec «\u00a0{subject}\u00a0»\u00a0: «\u00a0{new}\u00a0».", subject=match["noun"], new=new)
        yield Finding(text, *match.span("word"), message, replacement(*match.span("word"), new, safe=bool(shape)))


RULE = Rule(
    id="grammar/plural-clause",
    summary="Verbe ou attribut au singulier derrière un sujet pluriel.",
    why="Le verbe et l’attribut ont le nombre du sujet, que rien ici ne sépare d’eux.",
    source="Grevisse, Le Bon Usage, § 926 et 940.",
    severity="error",
    safety="safe",
    check=_check,
    known_problems="Seulement là où la proposition s’ouvre sur « les » et un nom pluriel.",
    examples=(
        Example(
            bad="Les clients revienne en mai, et les portes sont toujours aussi fermé. Les murs ont été repeint.",
            fixed="Les clients reviennent en mai, et les portes sont toujours aussi fermées. Les murs ont été repeints.",
        ),
        Example(bad="Chaque soir, les voisins arrive à pied.", fixed="Chaque soir, les voisins arrivent à pied."),
        Example(good="Les soirs revient la même ombre. Parmi les clients revient Paul. Les clients reviennent en mai."),
        Example(
            good="Celui qui aime les chats mange. Le maire, les mains dans les poches, arrive. Les prix sont en hausse."
        ),
        Example(good="Les portes sont toujours aussi fermées, les clients sont bien."),
    ),
)
