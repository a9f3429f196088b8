"""The verb « a » where the preposition « à » is meant."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_LOCUTION = re.compile(
    r"(?<![\w’'-])((?:[Jj]usqu|[Gg]râce |[Ff]ace |[Qq]uant |[Pp]ar rapport |[Ss]uite |[Cc]ontrairement |[Cc]onformément |[Gg]rand-chose |[Dd]e \d+ (?:h|heures) |[Pp]eu |vis-à-vis|tout )[’']?)a(?= (?:la |l[’']|le |un |une |ce |cette |ces |ses |son |sa |leur |des |ceux |celui |\d|[A-ZÀ-Þ]|coup |fait ))(?<!Peu a)(?<!peu a)"
)
_OPENING = re.compile(
    r"(?:(?<=, )|(?<= ))a(?= (?:partir d[eu’]|cause d[eu’]|l[’'](?:instar|issue|occasion|avance|étranger|heure actuelle)|travers (?:le|la|les|un|une)|mi-|peu près|condition (?:que|d)|court terme|long terme|moyen terme|défaut d|propos d|tout prix|savoir\b(?! )))(?<!il a)(?<!elle a)(?<!on a)(?<!qui a)(?<!y a)"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(
        context,
        _LOCUTION,
        lambda m: (
            m[1] + "à" if m[1].strip() != "tout" or m.string[m.end() : m.end() + 5] in {" coup", " fait"} else None
        ),
        "Préposition : « à ».",
        view="prose",
        safe=False,
    )
    yield from matches(context, _OPENING, lambda m: "à", "Préposition : « à ».", view="prose", safe=False)


RULE = Rule(
    id="grammar/a-for-a-grave",
    summary="« a » au lieu de « à ».",
    why="« a » est le verbe avoir ; la préposition porte l’accent.",
    source="Dictionnaire de l’Académie française.",
    severity="error",
    safety="suggested",
    check=_check,
    known_problems="« Le pays a partir de… » n’existe pas ; « il a partir » non plus : le verbe avoir devant ces locutions est très rare.",
    examples=(
        Example(
            bad="Grâce a la ville, a partir de lundi, jusqu’a la gare.",
            fixed="Grâce à la ville, à partir de lundi, jusqu’à la gare.",
        ),
        Example(good="Le maire a peu de temps ; face à la crise, il a cause gagnée. Suite à la grève."),
    ),
)
