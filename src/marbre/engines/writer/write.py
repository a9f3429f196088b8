"""The writer: outline, parts side by side, judged and repaired, what fails replaced; then what stands before them."""

from collections.abc import Sequence
from dataclasses import dataclass

from marbre.brief.model import Brief
from marbre.engines.body import without_lead
from marbre.engines.boxes import essentials, with_dates
from marbre.engines.compose import join
from marbre.engines.credit import credit_lines
from marbre.engines.draft import Draft, LeftOut, Length
from marbre.engines.full_names import full_names
from marbre.engines.steps import Tell
from marbre.engines.writer.answers import FrontAnswer, read_front
from marbre.engines.writer.copied import MOST
from marbre.engines.writer.front import Front, front_of, keyphrase_of, main_sentences
from marbre.engines.writer.gate import Gate
from marbre.engines.writer.headings import headed
from marbre.engines.writer.last_look import last_look
from marbre.engines.writer.material import Material, combined, make_ready
from marbre.engines.writer.model import Work
from marbre.engines.writer.outline import Outline, outline
from marbre.engines.writer.requests import Asker
from marbre.engines.writer.sections import Meter, first_drafts, repaired
from marbre.engines.writer.settle import settled
from marbre.engines.writer.sweep import swept
from marbre.errors import InputError
from marbre.facts.originality import originality
from marbre.facts.support import page_text
from marbre.language.fold import fold
from marbre.language.lexicon import lines
from marbre.language.parser import Parser
from marbre.language.words import count_words
from marbre.models.request import AskAll, Reply
from marbre.page import Meta, Page
from marbre.page_parts import parts
from marbre.plan.keyphrase import choose_keyphrase
from marbre.plan.news import tell as tell_news
from marbre.plan.slug import make_slug
from marbre.plan.terms import nouns_in
from marbre.rules.context import Context
from marbre.rules.linter import Change, mend
from marbre.rules.standard import Standard
from marbre.source.langid import identify
from marbre.source.model import Paragraph, Source

LANGUAGES = ("fr", "en", "")
"""Languages whose facts the ledger reads: from another one nothing could be checked."""
TRANSLATED = "Citations traduites de l’anglais."


def write_page(
    sources: Sequence[Source], brief: Brief, parser: Parser, ask: AskAll, tell: Tell, standard: Standard
) -> Draft:
    """Return the page that a model writes from the sources, step by step, and all that a report needs to say of it.

    Asked again with the same answers it takes the same way. Raises UsageError with the reason of a failure that makes
    all questions useless, InputError for a source in a language whose facts cannot be checked, or without a sentence.
    """
    for source in sources:
        if source.lang not in LANGUAGES:
            raise InputError(
                f"Une source est dans une langue que le registre des faits ne lit pas\u00a0: {source.lang}. "
                "Le moteur writer écrit à partir du français et de l’anglais."
            )
    tell("Plan\u00a0: chaque phrase de la copie à sa place")
    job = _begun(sources, brief, parser, ask, standard)
    if not job.outline.parts:
        raise InputError("La copie n’a pas de phrase dont une page puisse être faite.")
    tell(f"Rédaction\u00a0: {len(job.outline.parts)} parties")
    works = first_drafts(job.outline.parts, job.asker, job.gate, job.meter)
    tell("Contrôle et reprises")
    works = repaired(works, job.asker, job.gate, job.meter)
    ended = [settled(w, job.gate) for w in works]
    done, more = swept([w for w, _ in ended], job.gate)
    left = [*job.material.left_out, *job.outline.left_out, *(n for _, own in ended for n in own), *more]
    done = [w for w in done if w.prose]
    if not done:
        reason = next((w.failure for w in works if w.failure), "aucune phrase n’a passé le contrôle")
        raise InputError(f"Rien n’a pu être écrit\u00a0: {reason}")
    tell("Titre, chapô, description")
    return _finished(job, headed(done, job.gate, ask=brief.headings_as_questions), tuple(left), works)


@dataclass(frozen=True)
class _Job:
    """What every step of a page shares."""

    sources: Sequence[Source]
    brief: Brief
    parser: Parser
    standard: Standard
    material: Material
    outline: Outline
    asker: Asker
    gate: Gate
    meter: Meter
    given: str
    """The title to customise, "" where it is not French."""


def _begun(sources: Sequence[Source], brief: Brief, parser: Parser, ask: AskAll, standard: Standard) -> _Job:
    material = make_ready(sources, brief, parser, standard)
    title = brief.title or material.clean[0].title
    given = title if identify(title) in ("fr", "") else ""
    texts = [n.text for blocks in material.blocks for b in blocks for n in b.lines]
    keyphrase = brief.keyphrase.replace("'", "’")
    if not keyphrase and not material.foreign:
        keyphrase = choose_keyphrase(title, texts, parser)
    planned = outline(material, brief, parser, title=title, keyphrase=keyphrase)
    sentences = tuple(n for blocks in material.blocks for b in blocks for n in b.lines)
    verbatim = frozenset(fold(n.text) for n in sentences if n.lang == "fr")
    gate = Gate(combined(material.clean), brief, parser, standard, verbatim, material.foreign, sentences)
    asker = Asker(brief, standard.house, parser, material.foreign, title, keyphrase)
    return _Job(sources, brief, parser, standard, material, planned, asker, gate, Meter(ask), given)


def _finished(job: _Job, works: Sequence[Work], left: tuple[LeftOut, ...], drafts: Sequence[Work]) -> Draft:
    texts = [" ".join(p) for w in works for p in w.prose]
    keyphrase = job.asker.keyphrase
    told = tell_news(texts, job.parser, title=job.given, keyphrase=keyphrase)
    (answer,) = job.meter([job.asker.front(main_sentences(told), keyphrase)])
    said = read_front(answer.value) if isinstance(answer, Reply) else FrontAnswer()
    if not keyphrase:
        keyphrase = keyphrase_of(said, told, job.parser)
        told = tell_news(texts, job.parser, title=job.given, keyphrase=keyphrase)
    front = front_of(said, told, "\n\n".join(texts), job.given, keyphrase, job.gate)
    page, changes = _set(job, works, texts, front, keyphrase)
    body = page_text(page)
    source = "\n\n".join(s.text for s in job.material.clean)
    own = 1.0 if job.material.foreign else originality(source, body)
    length = Length(
        job.brief.min_words or job.brief.about_words or job.brief.max_words, job.outline.carried, _running(page)
    )
    return Draft(
        page,
        (*job.material.changes, *changes),
        front.titles,
        tuple((w.heading, w.part.headings[:5]) for w in works if w.heading),
        _advice(job, drafts, answer, own, length),
        left,
        job.meter.rounds,
        job.meter.usage,
        length,
        round(own, 3),
    )


def _set(
    job: _Job, works: Sequence[Work], texts: Sequence[str], front: Front, keyphrase: str
) -> tuple[Page, tuple[Change, ...]]:
    """Return the page as the editor sets one, mended, without what the last look holds back; and the changes."""
    brief, parser, standard = job.brief, job.parser, job.standard
    first = job.sources[0]
    level = brief.heading_level or 2
    blocks = [b for w in works for b in _paragraphs(w, level)]
    topic = tell_news(
        texts,
        parser,
        title=f"{front.title} {front.lead.text}",
        topic=lines("document_nouns.txt"),
        keyphrase=keyphrase,
    )
    clean = job.material.clean
    body = [
        f"**{front.lead.text}**" if front.lead.text else "",
        *essentials(topic, front.lead, "\n".join(texts), parser),
        with_dates(join(tuple(without_lead(blocks, front.lead.sources)), level), topic),
        credit_lines(clean, TRANSLATED if job.material.foreign and any("«" in t for t in texts) else ""),
    ]
    meta = Meta(
        title=front.title,
        description=front.description,
        slug=make_slug(keyphrase, front.title, [t.text for t in nouns_in(front.title, parser)]),
        keyphrase=keyphrase,
        lang=brief.lang,
        author=clean[0].author,
        publisher=clean[0].publisher,
        source=first.url,
        date=first.date,
        image=first.image,
        image_alt=first.image_alt,
    )
    page, named = full_names(Page(meta, "\n\n".join(b for b in body if b)), keyphrase)
    final = mend(Context(page, parser, job.gate.source, brief, house=standard.house), standard.rules)
    return last_look(final.page, job.gate), (*named, *final.changes)


def _paragraphs(work: Work, level: int) -> list[Paragraph]:
    heading = [Paragraph(work.heading, "heading", level)] if work.heading else []
    return heading + [Paragraph(" ".join(p)) for p in work.prose]


def _running(page: Page) -> int:
    found = parts(page)
    blocks = [*([found.lead] if found.lead else []), *found.running]
    return sum(count_words(b.text) for b in blocks if b.kind not in {"code", "html", "rule"})


def _advice(job: _Job, drafts: Sequence[Work], answer: object, own: float, length: Length) -> tuple[str, ...]:
    told = [f"Partie {w.part.number}\u00a0: le modèle n’a rien donné. {w.failure}" for w in drafts if w.failure]
    if not isinstance(answer, Reply):
        told.append("Titre, chapô et description sont du plan de marbre\u00a0: le modèle n’a pas répondu.")
    if length.asked and job.brief.min_words and length.got < length.asked:
        told.append(
            f"{length.asked} mots demandés, {length.carried} portés par la copie, {length.got} écrits\u00a0: "
            "rien n’est délayé. Donnez une autre source pour atteindre la longueur."
        )
    if 1 - own > MOST:
        told.append(
            f"{round((1 - own) * 100)}\u00a0% des suites de huit mots sont de la copie (au plus {round(MOST * 100)}\u00a0% "
            "pour une réécriture)\u00a0: des phrases de la copie ont dû rester."
        )
    return tuple(told)
