"""A participle that does not agree with a name whose gender the text itself shows."""

import re
from collections import Counter
from collections.abc import Iterator

from marbre.language.morphology import readings
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule, replacement

_AGREED = re.compile(
    r"(?<![\w’-])(?<!\bde[ \u00a0])(?<!\bà[ \u00a0])(?<!\bpar[ \u00a0])(?<!\bchez[ \u00a0])(?<!\bavec[ \u00a0])(?P<name>[A-ZÀ-Þ][\w-]+)[ \u00a0](?:ne |n’)?(?:s’est|s’était|est|était|sera|serait)[ \u00a0](?:pas |plus |aussi |déjà |même |\w+ment )?"
    r"(?P<participle>(?!au\b|aussi\b|ainsi\b|depuis\b|parmi\b|jamais\b|près\b)[a-zà-ÿ]+(?:é|ée|i|ie|u|ue|is|ise|it|ite))(?![\w-])"
)
SHARE = 2 / 3


def _check(context: Context) -> Iterator[Finding]:
    prose = context.body.prose
    genders: dict[str, Counter[str]] = {}
    found = [m for m in _AGREED.finditer(prose) if any(r[0] in "AQ" for r in readings(m["participle"]))]
    for match in found:
        genders.setdefault(match["name"], Counter())["f" if match["participle"].endswith("e") else "m"] += 1
    for name in genders:
        for pronoun in re.findall(
            rf"{re.escape(name)}[^.!?]{{0,60}}(?:alors |parce |lors|puis)qu[e’] ?(elle|il)\b", prose
        ):
            genders[name]["f" if pronoun == "elle" else "m"] += 1
    for match in found:
        seen = genders[match["name"]]
        if seen["f"] >= 2 and seen["f"] / sum(seen.values()) >= SHARE and not match["participle"].endswith("e"):
            end = match.end("participle")
            message = say(
                "«\u00a0{name}\u00a0» est féminin dans le reste du texte\u00a0: «\u00a0{new}\u00a0».",
                name=match["name"],
                new=match["participle"] + "e",
            )
            yield Finding(context.body, *match.span("participle"), message, replacement(end, end, "e"))


RULE = Rule(
    id="grammar/name-agreement",
    summary="Participe qui ne s’accorde pas avec un nom propre.",
    why="Le nom d’une société a un genre dans un texte, et un seul.",
    source="Grevisse, Le Bon Usage : l’accord suit le genre que l’on donne au nom.",
    severity="warning",
    safety="safe",
    check=_check,
    known_problems="Seuls les accords du texte en témoignent : il en faut deux au féminin, et deux sur trois.",
    examples=(
        Example(
            bad="Tesla est engagée ici. Tesla est née là. Tesla s’est éloigné du groupe.",
            fixed="Tesla est engagée ici. Tesla est née là. Tesla s’est éloignée du groupe.",
        ),
        Example(good="Tesla est engagée ici. Musk s’est éloigné du groupe."),
        Example(
            good="Tesla est engagée ici. Tesla est née là. Tesla s’est toutefois éloignée. Livrer les clients de Tesla est devenu long."
        ),
    ),
)
