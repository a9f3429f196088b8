"""The flow: read, draft, lint, verdict. Forward only."""

from dataclasses import dataclass, field, replace

from marbre import __version__
from marbre.brief.model import Brief, Demand
from marbre.config.names import nearest
from marbre.diagnostic import Diagnostic
from marbre.engines.draft import Draft
from marbre.engines.editor import edit, revise
from marbre.engines.steps import Tell, silent
from marbre.engines.writer.write import write_page
from marbre.errors import InputError, UsageError
from marbre.export.card import card_alt
from marbre.export.report import Left, Report, Verdict
from marbre.facts.originality import originality
from marbre.facts.support import page_text, source_text
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.messages import Message
from marbre.models.request import AskAll
from marbre.page import Page, read_page
from marbre.rules.context import BODY, Context
from marbre.rules.demands.measure import Measure
from marbre.rules.demands.measures import measure_all
from marbre.rules.linter import lint, unchecked
from marbre.rules.scores import scores
from marbre.rules.standard import Standard
from marbre.source.model import Removed, Source

ENGINES = ("editor", "writer", "chat")
"""The editor mends the copy; the others write anew: a model, or a person with a chat window, answers their requests."""
CARD = "card.png"


@dataclass(frozen=True)
class Job:
    """What is to be written: the copy, the brief, and the user's choices. `markdown` is the input where it is one."""

    source: Source
    brief: Brief
    engine: str = "editor"
    image: str = ""
    image_alt: str = ""
    markdown: str = ""
    standard: Standard = field(default_factory=Standard)
    """By what the page is mended and judged."""


@dataclass(frozen=True)
class Written:
    """A written page with its report."""

    page: Page
    report: Report


def write(job: Job, parser: Parser, tell: Tell = silent, ask: AskAll | None = None) -> Written:
    """Return the page that the job asks for, and the report that judges it. `ask`: who answers an engine's requests.

    Raises UsageError for an unknown engine or one without anybody to ask, InputError where the copy is not one that the
    engine takes; lets AnswerNeededError through where a person must answer first.
    """
    check_engine(job.engine)
    draft = _edited(job, parser, tell) if job.engine == "editor" else _written(job, parser, tell, ask)
    page = _with_image(draft.page, job)
    tell("Contrôle et verdict")
    context = Context(page, parser, job.source, job.brief, house=job.standard.house)
    found = lint(context, job.standard.rules)
    return Written(page, _report(job, context, replace(draft, page=page), found))


def check_engine(name: str) -> None:
    """Raise UsageError, with the nearest, where there is no engine of that name."""
    if name not in ENGINES:
        near = nearest(name, ENGINES)
        said = near.text() if isinstance(near, Message) else near
        raise UsageError(f"Moteur inconnu\u00a0: «\u00a0{name}\u00a0».{said} Il y a\u00a0: {', '.join(ENGINES)}.")


def _written(job: Job, parser: Parser, tell: Tell, ask: AskAll | None) -> Draft:
    if ask is None:
        raise UsageError(f"Le moteur {job.engine} a besoin de quelqu’un qui réponde\u00a0: un modèle ou une personne.")
    return write_page(job.source.each, job.brief, parser, ask, tell, job.standard)


def _edited(job: Job, parser: Parser, tell: Tell) -> Draft:
    if job.source.others:
        raise UsageError(
            "Le moteur editor met en page une seule copie\u00a0: pour faire un article de plusieurs sources, "
            "ajoutez --engine writer ou --engine chat."
        )
    if job.source.lang not in ("fr", ""):
        raise InputError(
            f"La copie n’est pas en français (langue reconnue\u00a0: {job.source.lang}). Le moteur editor ne traduit pas\u00a0: "
            "donnez une version française, ou ajoutez --engine writer ou --engine chat, qui traduisent."
        )
    if job.markdown:
        page = read_page(job.markdown)
        if all(getattr(page.meta, n) for n in ("title", "slug", "description", "keyphrase")):
            return revise(page, job.source, job.brief, parser, tell, job.standard)
    return edit(job.source, job.brief, parser, tell, job.standard)


def _with_image(page: Page, job: Job) -> Page:
    if job.image:
        return page.with_meta(image=job.image, image_alt=job.image_alt or page.meta.title)
    if page.meta.image:
        return page
    return page.with_meta(image=CARD, image_alt=card_alt(page.meta.title))


def _report(job: Job, context: Context, draft: Draft, found: list[Diagnostic]) -> Report:
    page = context.page
    words = count_words(page.body)
    measures = measure_all(context)
    left = [d for d in found if d.rule.split("/")[0] != "demands"]
    judged = scores(left, words)
    blocking = [d for d in left if d.severity == "error"]
    verdicts = tuple(_verdict(m, job.brief) for m in measures)
    carried = draft.length.carried if draft.length else count_words(job.source.text)
    got = next((int(m.got.split()[0]) for m in measures if m.name == "words"), words)
    return Report(
        ok=all(v.met for v in verdicts) and not blocking,
        title=page.meta.title,
        seo_title=page.meta.seo_title or page.meta.title,
        description=page.meta.description,
        slug=page.meta.slug,
        keyphrase=page.meta.keyphrase,
        words_asked=job.brief.min_words or job.brief.about_words or job.brief.max_words,
        words_got=got,
        words_carried=carried,
        headings=tuple(b.text for b in page.blocks if b.kind == "heading"),
        demands=verdicts,
        scores={name: score.value for name, score in judged.items()},
        score_details={name: score.taken for name, score in judged.items()},
        changes=draft.changes,
        left=tuple(Left(d.rule, d.message.text(), _text(context, d)) for d in left),
        not_understood=job.brief.not_understood,
        removed=tuple(r for one in job.source.each for r in one.removed),
        left_out=tuple(Removed(one.text, one.reason) for one in draft.left_out),
        rounds=draft.rounds,
        usage=draft.usage if job.engine == "writer" else None,
        originality=round(originality(source_text(job.source), page_text(page)), 3),
        engine=job.engine,
        title_candidates=draft.title_candidates,
        advice=(*draft.advice, *_advice(job, verdicts, carried)),
        unchecked=tuple(unchecked(context, job.standard.rules)),
        version=__version__,
    )


def _verdict(measure: Measure, brief: Brief) -> Verdict:
    demand = next((d for d in brief.demands if d.name == measure.name), Demand(measure.name, "", "", "default"))
    words = demand.words or {"option": "option", "default": "défaut", "brief": ""}[demand.origin]
    return Verdict(measure.name, measure.asked, measure.got, measure.met, words, measure.note)


def _text(context: Context, d: Diagnostic) -> str:
    raw = context.page.body if d.field == BODY else getattr(context.page.meta, d.field)
    return str(raw[d.start : d.end])


def _advice(job: Job, verdicts: tuple[Verdict, ...], carried: int) -> list[str]:
    short = next((v for v in verdicts if v.name == "words" and not v.met), None)
    told = []
    if job.engine == "editor" and short and job.brief.min_words and carried < job.brief.min_words:
        told.append(
            f"La copie porte {carried} mots pour {job.brief.min_words} demandés\u00a0: rien n’est délayé. "
            "Donnez une seconde source ou d’autres faits pour atteindre la longueur."
        )
    if len({one.lang for one in job.source.each if one.lang}) > 1:
        told.append(
            "Les sources ne sont pas toutes de la même langue\u00a0: leurs faits sont comparés moins sûrement, relisez-les."
        )
    if not all(one.author or one.publisher or one.url for one in job.source.each):
        whose = "de toutes les sources" if job.source.others else "de la copie"
        told.append(f"L’origine {whose} n’est pas connue\u00a0: créditez-la avant de publier.")
    elif job.engine == "editor":
        told.append(
            "Le texte reprend la copie\u00a0: il faut l’accord de son éditeur ou une réécriture avant de publier."
        )
    return told
