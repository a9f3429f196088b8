"""A title for result pages that shares no word with the page's own."""

from collections.abc import Iterator

from marbre.language.keyphrase_match import share
from marbre.messages import say
from marbre.rules.context import Context
from marbre.rules.rule import Example, Finding, Rule
from marbre.rules.seo.place import title_text

HALF = 0.5


def _check(context: Context) -> Iterator[Finding]:
    meta = context.page.meta
    if not (meta.title and meta.seo_title):
        return
    if max(share(meta.title, meta.seo_title), share(meta.seo_title, meta.title)) < HALF:
        message = say("Le titre pour les moteurs ne dit pas la même chose que le titre de la page.")
        yield Finding(title_text(context), 0, len(meta.seo_title), message)


RULE = Rule(
    id="seo/titles-disagree",
    summary="Titre SEO étranger au titre de la page.",
    why="Le lecteur qui a cliqué doit retrouver ce qu’on lui a promis ; Google réécrit les titres qui ne concordent pas.",
    source="Google Search Central, « Influencing your title links ».",
    severity="review",
    safety="none",
    needs=frozenset({"page"}),
    check=_check,
    examples=(
        Example(title="Le stade rouvre", bad="La ville paie.", seo_title="Dix idées de vacances"),
        Example(title="Le stade rouvre", good="La ville paie.", seo_title="Stade : la réouverture"),
    ),
)
