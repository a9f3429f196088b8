"""An acronym that is never spelled out."""

import re
from collections.abc import Iterator

from marbre.language.lexicon import lines
from marbre.language.word_keys import bare, is_known_word
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule

_ACRONYM = re.compile(r"(?<![\w.’'&-])(?:[dlDL][’'])?([A-ZÀ-Þ]{3,6})(?![\w&-]|\.\w|[\s\u00a0]\d)")
_CONTEXT = 160
"""Characters around a first mention in which its name may stand."""


def _check(context: Context) -> Iterator[Finding]:
    body = context.body
    seen: set[str] = set()
    for found in _ACRONYM.finditer(body.prose):
        acronym = found[1]
        if acronym in seen or acronym in lines("known_acronyms.txt") or re.fullmatch(r"[IVXLCDM]+", acronym):
            continue
        seen.add(acronym)
        if len(acronym) > 3 and is_known_word(acronym):
            continue  # a word in capitals: VIDÉO, PARIS
        if not _is_shouted(body.raw, found) and not _is_explained(acronym, body.raw, found.start(1)):
            message = say("« {acronym} » n’est pas développé à sa première mention.", acronym=acronym)
            yield Finding(body, *found.span(1), message)


def _is_shouted(raw: str, found: re.Match[str]) -> bool:
    """Return whether the word stands among other words in capitals: a headline, not an acronym."""
    around = raw[max(0, found.start() - 25) : found.end() + 25]
    return len(re.findall(r"\b[A-ZÀ-Þ]{3,}\b", around)) > 2


def _is_explained(acronym: str, raw: str, at: int) -> bool:
    """Return whether a gloss in brackets touches it, or its letters begin the words around it, in their order."""
    end = at + len(acronym)
    if re.match(r"[\s\u00a0*_]*\(", raw[end : end + 4]) or raw[max(0, at - 2) : at].strip("*_ \u00a0").endswith("("):
        return True
    around = raw[max(0, at - _CONTEXT) : at] + raw[end : end + _CONTEXT]
    initials = "".join(bare(w)[0] for w in re.findall(r"[^\W\d_]+", around))
    content = "".join(bare(w)[0] for w in re.findall(r"[^\W\d_]{4,}", around))
    wanted = bare(acronym)
    return wanted in initials or wanted in content


RULE = Rule(
    id="readability/unexplained-abbreviation",
    summary="Sigle non développé.",
    why="Le lecteur qui ne connaît pas un sigle ne sait plus de qui l’on parle.",
    source="Usage de la presse française. Un sigle se développe à sa première mention.",
    severity="info",
    safety="none",
    needs=frozenset({"text"}),
    check=_check,
    scope="page",
    known_problems="Un sigle suivi d’un nombre (« NGC 3992 ») est pris pour un nom de série. Les sigles connus de tous sont dans une liste ; une marque en capitales (ASUS) est prise pour un sigle.",
    examples=(
        Example(bad="Le rapport de la DREAL est attendu lundi."),
        Example(
            good="Le rapport de la Direction régionale de l’environnement, de l’aménagement et du logement (DREAL) est attendu. La DREAL le dit."
        ),
        Example(good="La SNCF et l’ONU sont connues."),
    ),
)
