"""An author field that holds more than a name."""

import re
from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_MORE = re.compile(
    r"(?i)^(?:par|by|de|publié par|écrit par)\s|\b(?:journaliste|rédacteur|rédactrice|correspondante?|le \d|publié|mis à jour)\b|[|@]|\d"
)


def _check(context: Context) -> Iterator[Finding]:
    author = context.page.meta.author
    if _MORE.search(author):
        message = say("« {author} » : le champ de l’auteur ne porte que son nom.", author=author)
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/author-not-a-name",
    summary="Champ de l’auteur qui dit plus qu’un nom.",
    why="Ce champ passe dans les données structurées : « par », le métier et la date n’en sont pas.",
    source="Google Search Central, « Article structured data », author.name.",
    severity="warning",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(author="Par Anne Petit, journaliste", bad="La ville paie."),
        Example(author="Anne Petit", good="La ville paie."),
    ),
)
