"""A title whose words the text does not hold."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import held_in_all, wanted_words
from marbre.language.words import count_words
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import title_text

FEWEST_WORDS, LEAST = 100, 1 / 3


def _check(context: Context) -> Iterator[Finding]:
    title = context.page.meta.title
    wanted = len(wanted_words(title))
    if not wanted or count_words(context.body.raw) < FEWEST_WORDS:
        return
    held = held_in_all((s.text for s in context.body.sentences), title)
    if held / wanted < LEAST:
        message = say("Le texte n’a que {held} des {wanted} mots pleins du titre.", held=held, wanted=wanted)
        yield Finding(title_text(context), 0, len(title), message)


RULE = Rule(
    id="seo/title-off-topic",
    summary="Titre sans rapport avec le texte.",
    why="Un titre qui n’est pas tenu par le texte trompe le lecteur.",
    source="Google Search Central, « Influencing your title links ».",
    severity="review",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    known_problems="Un titre imagé peut n’avoir aucun mot du texte : d’où « à vérifier ».",
    examples=(
        Example(
            title="Dix idées de vacances en Corse",
            bad="La ville paie la route et le pont, puis elle paie les arbres. " * 10,
        ),
        Example(
            title="La ville paiera la route", good="La ville paie la route et le pont, puis elle paie les arbres. " * 10
        ),
    ),
)
