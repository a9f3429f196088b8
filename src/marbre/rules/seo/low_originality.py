"""A page that is nearly all copied from its source."""

from collections.abc import Iterator

from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.own_share import LEAST, own_share


def _check(context: Context) -> Iterator[Finding]:
    own = own_share(context.source.text, context.page.body) if context.source else None
    if own is not None and own < LEAST:
        message = say(
            "{own} % du texte est de la page : republier à l’identique et en nombre expose au déclassement.",
            own=round(own * 100),
        )
        yield Finding(context.body, 0, 0, message)


RULE = Rule(
    id="seo/low-originality",
    summary="Texte presque identique à sa source.",
    why="Google nomme « scaled content abuse » la reprise en nombre sans apport, même retouchée ou traduite.",
    source="Google Search Central, règles sur le spam.",
    severity="review",
    safety="none",
    needs=frozenset({"page", "source"}),
    check=_check,
    known_problems="Republier avec l’accord de l’éditeur est permis : la figure informe, elle n’interdit pas.",
    examples=(
        Example(
            bad="La ville paie la route et le pont, puis elle paie les arbres. " * 10,
            source="La ville paie la route et le pont, puis elle paie les arbres. " * 10,
        ),
        Example(
            good="Le conseil a voté lundi le budget de la voirie, et le maire a promis deux ponts de plus. " * 10,
            source="La ville paie la route et le pont, puis elle paie les arbres. " * 10,
        ),
    ),
)
