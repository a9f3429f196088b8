"""The editor: mends the copy, gives it title, chapô, intertitres and boxes, and invents nothing."""

from dataclasses import replace

from marbre.brief.bounds import description_bounds
from marbre.brief.model import Brief
from marbre.engines.body import paragraphs_of, without_lead, words_only
from marbre.engines.boxes import essentials, with_dates
from marbre.engines.compose import compose, join
from marbre.engines.credit import credit_line
from marbre.engines.draft import Draft
from marbre.engines.full_names import full_names
from marbre.engines.steps import Tell
from marbre.language.lexicon import lines
from marbre.language.parser import Parser
from marbre.page import Page
from marbre.plan.description import LONGEST, SHORTEST, describe
from marbre.plan.intertitres import Choice, intertitres
from marbre.plan.keyphrase import choose_keyphrase
from marbre.plan.lead import Lead, choose_lead
from marbre.plan.news import tell
from marbre.plan.sections import TARGET_WORDS
from marbre.plan.slug import make_slug
from marbre.plan.terms import nouns_in
from marbre.plan.title import TitleLimits, headline_of, title_candidates
from marbre.rules.context import Context
from marbre.rules.linter import Change, Mended, mend
from marbre.rules.standard import Standard
from marbre.source.model import Paragraph, Source


def edit(source: Source, brief: Brief, parser: Parser, tell: Tell, standard: Standard) -> Draft:
    """Return the copy as a page: mended by the safe fixes of the standard's rules, then planned and set."""
    tell("Correction : typographie, langue, répétitions")
    mended = mended_copy(source, brief, parser, standard)
    tell("Plan : mot-clé, titre, intertitres")
    set_page, planned = _plan(mended.page, source, brief, parser)
    tell("Relecture de la page composée")
    final = _mend(Context(set_page.page, parser, source, brief, house=standard.house), standard)
    return replace(set_page, page=final.page, changes=(*mended.changes, *planned, *final.changes))


def mended_copy(source: Source, brief: Brief, parser: Parser, standard: Standard) -> Mended:
    """Return the copy as a page with the safe fixes of the standard's rules, before anything is planned."""
    return _mend(Context(compose(source, brief), parser, source, brief, house=standard.house), standard)


def revise(page: Page, source: Source, brief: Brief, parser: Parser, tell: Tell, standard: Standard) -> Draft:
    """Return a page that is already set (it has title, slug, description and keyphrase), mended and nothing more."""
    tell("Relecture de la page")
    mended = _mend(Context(page, parser, source, brief, house=standard.house), standard)
    return Draft(mended.page, mended.changes)


def _mend(context: Context, standard: Standard) -> Mended:
    """Return the page mended: typography and punctuation first, for they say where a quotation ends."""
    marks = [r for r in standard.rules if r.id.startswith(("typography/", "punctuation/"))]
    first = mend(context, marks)
    second = mend(replace(context, page=first.page), standard.rules)
    return Mended(second.page, (*first.changes, *second.changes))


def _plan(page: Page, source: Source, brief: Brief, parser: Parser) -> tuple[Draft, list[Change]]:
    paragraphs = paragraphs_of(page)
    texts = words_only(paragraphs)
    keyphrase = brief.keyphrase.replace("'", "’") or choose_keyphrase(page.meta.title, texts, parser)
    headline, told = (
        headline_of(page.meta.title, parser),
        tell(texts, parser, title=page.meta.title, keyphrase=keyphrase),
    )
    limits = TitleLimits(
        chars=brief.title_max_chars,
        words=brief.title_max_words,
        question=brief.title_as_question,
        keyphrase_worth=4.0 if brief.keyphrase else 2.0,
    )
    candidates = title_candidates(page.meta.title, told, parser, keyphrase=keyphrase, limits=limits)
    title = candidates[0].text if candidates else page.meta.title
    copy = "\n".join(texts)
    lead = choose_lead(told, keyphrase, parser, headline=headline, about_words=brief.lead_words)
    changes = [_made("plan/title", page.meta.title, title, "Titre personnalisé : la réserve et les faits sont gardés.")]
    body, headings, advice = _body(paragraphs, lead, brief, keyphrase, page.meta.title, parser)
    if lead.text:
        changes.append(_made("plan/lead", "", lead.text, "Chapô : l’information d’abord, avec les mots de la copie."))
    changes += [
        _made("plan/intertitre", "", choice.heading, f"Intertitre tiré de sa partie ({choice.way}).")
        for choice in headings
    ]
    blocks = [
        f"**{lead.text}**" if lead.text else "",
        *essentials(
            tell(
                texts,
                parser,
                title=f"{page.meta.title} {lead.text}",
                topic=lines("document_nouns.txt"),
                keyphrase=keyphrase,
                before=told,
            ),
            lead,
            copy,
            parser,
        ),
        with_dates(body, told),
        credit_line(source),
    ]
    bounds = description_bounds(brief, SHORTEST, LONGEST)
    description = describe(told, keyphrase, parser, headline=headline, bounds=bounds)
    done = Page(
        replace(
            page.meta,
            title=title,
            description=description,
            slug=make_slug(keyphrase, title, [t.text for t in nouns_in(title, parser)]),
            keyphrase=keyphrase,
        ),
        "\n\n".join(b for b in blocks if b),
    )
    done, named = full_names(done, keyphrase)
    return (
        Draft(
            done,
            (),
            tuple(c.text for c in candidates[:6]),
            tuple((h.heading, h.others) for h in headings),
            advice,
        ),
        [*(c for c in changes if c.before != c.after), *named],
    )


def _body(
    paragraphs: tuple[Paragraph, ...], lead: Lead, brief: Brief, keyphrase: str, title: str, parser: Parser
) -> tuple[str, list[Choice], tuple[str, ...]]:
    """Return the running text with its intertitres, those that are ours, and what could not be had."""
    kept = without_lead(paragraphs, lead.sources)
    if brief.no_headings:
        kept = [p for p in kept if p.kind != "heading"]
    headed = intertitres(
        kept,
        parser,
        keyphrase=keyphrase,
        title=title,
        questions=brief.headings_as_questions,
        target_words=brief.section_words or TARGET_WORDS,
        minimum=brief.min_headings,
        maximum=0 if brief.no_headings else brief.max_headings,
    )
    out: list[Paragraph] = []
    for section, choice in headed:
        if choice.heading:
            out.append(Paragraph(choice.heading, "heading", brief.heading_level or 2))
        text = kept[section.first : section.last]
        out += [p for p in text if p.kind != "heading" or p.text != section.heading]
    made = [choice for section, choice in headed if choice.heading and choice.heading != section.heading]
    missing = sum(not choice.heading for _, choice in headed[1:])
    advice = (f"{missing} partie(s) sans intertitre : aucun n’était imprimable.",) if missing else ()
    return join(tuple(out), brief.heading_level or 2), made, advice


def _made(rule: str, before: str, after: str, why: str) -> Change:
    return Change(rule, before, after, why, "title" if rule == "plan/title" else "body")
