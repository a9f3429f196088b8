"""English expressions that stand in French word by word: « un cheval sombre », « les appels froids »."""

from collections.abc import Iterator

from marbre.language.word_for_word import Idiom, word_for_word
from marbre.messages import Message, say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.wording.lexicon_findings import matched_in


def _check(context: Context) -> Iterator[Finding]:
    for text in context.texts:
        told = [match.span() for _, _, match in matched_in(context, text, "calques")]
        for found in word_for_word(text.prose):
            if not any(start < found.end and found.start < end for start, end in told):
                yield Finding(text, found.start, found.end, _message(found.idiom))


def _message(idiom: Idiom) -> Message:
    if not idiom.french:
        return say("Mot à mot de l’anglais ({english}).", english=idiom.english)
    proposed = ", ".join(f"«\u00a0{french}\u00a0»" for french in idiom.french)
    return say(
        "Mot à mot de l’anglais ({english}). Proposé\u00a0: {proposed}.", english=idiom.english, proposed=proposed
    )


RULE = Rule(
    id="wording/word-for-word",
    summary="Expression anglaise rendue mot à mot.",
    why="Aucun mot n’est faux, l’ensemble ne veut rien dire : le lecteur doit deviner l’anglais.",
    source="Notre lexique (data/word_for_word) : l’expression anglaise, et ce que devient chacun de ses mots.",
    severity="warning",
    safety="none",
    check=_check,
    known_problems="Une suite de mots peut avoir un sens littéral en français : la phrase est alors juste.",
    examples=(
        Example(bad="Le téléphone offre toutes les cloches et les sifflets."),
        Example(bad="La société a reçu des appels froids toute l’année."),
        Example(bad="La voiture laisse à désirer côté vie de la batterie."),
        Example(good="Elle a remplacé la batterie, et la vie a repris."),
        Example(good="Il parle de « cloches et sifflets »."),
    ),
)
