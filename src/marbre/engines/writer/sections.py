"""The parts on their way: first drafts side by side, what the gate has against them, two rounds of repair."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from marbre.engines.writer.answers import RepairAnswer, read_repair, read_section
from marbre.engines.writer.copied import MOST, copied_runs, share_copied
from marbre.engines.writer.gate import Gate
from marbre.engines.writer.model import Line, Part, Prose, Work
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.prose import body_of, changed, flat, prose_of, sentences_of
from marbre.engines.writer.requests import Asker
from marbre.errors import UsageError
from marbre.language.words import count_words
from marbre.models.request import AskAll, Failure, Reply, Request, Usage

NEAR = MOST * 2 / 3
"""Share of the whole text that is copied from which copied runs are worth a question: sentences of the copy may yet come in."""
ROUNDS = 2
"""Rounds of repair, at most."""
NO_FORM = "La réponse du modèle n’avait pas la forme demandée."
AGAIN = "Ta réponse précédente n’avait pas la forme demandée."


@dataclass
class Meter:
    """Asks, and keeps count: the usage of all answers, the rounds of repair."""

    ask: AskAll
    usage: Usage = field(default_factory=Usage)
    rounds: int = 0

    def __call__(self, requests: Sequence[Request]) -> list[Reply | Failure]:
        """Return the answers; raises UsageError with the reason of a failure that makes more questions useless."""
        if not requests:
            return []
        answers = list(self.ask(requests))
        for answer in answers:
            if isinstance(answer, Failure) and answer.fatal:
                raise UsageError(answer.reason)
            if isinstance(answer, Reply):
                self.usage = _sum(self.usage, answer.usage)
        return answers


def _sum(one: Usage, other: Usage) -> Usage:
    known = [e for e in (one.euros, other.euros) if e is not None]
    return Usage(
        one.calls + other.calls,
        one.tokens_in + other.tokens_in,
        one.tokens_out + other.tokens_out,
        sum(known) if known else None,
    )


def first_drafts(parts: Sequence[Part], asker: Asker, gate: Gate, meter: Meter) -> list[Work]:
    """Return each part with its first draft, judged; asked for all at once, once more where an answer has not the form."""
    answers = meter([asker.section(p, len(parts)) for p in parts])
    works = [_drafted(p, a) for p, a in zip(parts, answers, strict=True)]
    formless = [w for w in works if w.failure == NO_FORM]
    again = meter([_again(asker.section(w.part, len(parts))) for w in formless])
    second = {w.part.number: _drafted(w.part, a) for w, a in zip(formless, again, strict=True)}
    return [judged(second.get(w.part.number, w), gate) for w in works]


def _again(request: Request) -> Request:
    return replace(request, step=f"{request.step}-again", prompt=f"{request.prompt}\n{AGAIN}")


def _drafted(part: Part, answer: Reply | Failure) -> Work:
    if isinstance(answer, Failure):
        return Work(part, failure=answer.reason)
    draft = read_section(answer.value)
    prose = prose_of(draft.paragraphs) if draft else ()
    return Work(part, prose, draft.heading) if draft and prose else Work(part, failure=NO_FORM)


def judged(work: Work, gate: Gate) -> Work:
    """Return the part with its wording mended, and what is against it."""
    if not work.prose:
        return replace(work, objections=(), missing=work.part.lines)
    prose = gate.mended(work.prose)
    missing = Origins(work.part.lines, gate.parser).missing(prose)
    return replace(work, prose=prose, objections=tuple(gate.objections(prose, work.part)), missing=missing)


def repaired(works: Sequence[Work], asker: Asker, gate: Gate, meter: Meter) -> list[Work]:
    """Return the parts after at most two rounds of repair; in the second only what may not be printed is asked for."""
    done = list(works)
    told: set[str] = set()
    for turn in range(1, ROUNDS + 1):
        near = not asker.foreign and _share(done) > NEAR
        asked = {
            w.part.number: r for w in done if (r := _request(w, turn, asker, near=near)) and r.prompt not in told
        }  # what was no use once is not paid for again
        if not asked:
            break
        told |= {r.prompt for r in asked.values()}
        meter.rounds = turn
        answers = dict(zip(asked, meter(list(asked.values())), strict=True))
        done = [_after(w, answers.get(w.part.number), gate) for w in done]
    return done


def _request(work: Work, turn: int, asker: Asker, *, near: bool) -> Request | None:
    """Return the request that a part needs, None where nothing is worth one."""
    if not work.prose:
        return None
    first = turn == 1
    kept = tuple(o for o in work.objections if o.must or first)
    copied = _copied(work) if near and (first or any(o.must for o in kept)) else []
    missing = worth_telling(work.missing) if first else []
    if not (any(o.must or o.rule.startswith(_GRAMMAR) for o in kept) or copied or missing):
        return None
    return asker.repair(replace(work, objections=kept), turn, copied, [n.number for n in missing])


def _share(works: Sequence[Work]) -> float:
    """Return how much of the whole text is copied."""
    return share_copied("\n".join(w.part.text for w in works), "\n\n".join(body_of(w.prose) for w in works))


def _copied(work: Work) -> list[tuple[int, str]]:
    if share_copied(work.part.text, body_of(work.prose)) <= MOST:
        return []
    return copied_runs(work.part.text, flat(work.prose))


def worth_telling(lines: Sequence[Line]) -> list[Line]:
    """Return the sentences that hold more than a turn of speech."""
    return [n for n in lines if count_words(n.text) > FEW]


_GRAMMAR = ("grammar/", "punctuation/", "typography/")
"""Faults that are worth a question even where the page could live with them; the others ride along."""
FEW = 4
"""Words of a sentence that tells nothing by itself (« Et maintenant ? »)."""


def _after(work: Work, answer: Reply | Failure | None, gate: Gate) -> Work:
    """Return the part as an answer changes it, without those of its sentences that are at fault; as it was where that is worse."""
    if not isinstance(answer, Reply):
        return work
    told = read_repair(answer.value)
    tried = [work]
    for _ in range(PRUNED):
        if not (told.replaced or told.added):
            break
        prose, owners = _applied(work.prose, told)
        new = judged(replace(work, prose=prose), gate)
        tried.append(new)
        bad = {o.sentence for o in new.objections if o.must}
        if not bad or -1 in bad or len(flat(new.prose)) != len(owners):
            break
        fewer = _pruned(told, {owner for at in bad if (owner := owners[at]) is not None})
        if fewer == told:
            break
        told = fewer
    return min((w for w in reversed(tried) if w.prose), key=_faults)


PRUNED = 3
"""How often an answer is tried, each time without those of its sentences that the gate holds back."""
Owner = tuple[str, int]
"""Which sentence of an answer: « replaced » or « added », and its place there."""


def _pruned(answer: RepairAnswer, bad: set[Owner]) -> RepairAnswer:
    return RepairAnswer(
        tuple(r for i, r in enumerate(answer.replaced) if ("replaced", i) not in bad),
        tuple(a for i, a in enumerate(answer.added) if ("added", i) not in bad),
    )


def _faults(work: Work) -> tuple[int, int]:
    musts = sum(o.must for o in work.objections)
    return musts, len(work.objections) - musts + len(work.missing)


def _applied(prose: Prose, answer: RepairAnswer) -> tuple[Prose, list[Owner | None]]:
    """Return the prose with an answer's sentences in it, and of each sentence which of the answer's it is.

    Places that the prose has not are left alone.
    """
    texts = flat(prose)
    rows: list[list[tuple[str, Owner | None]]] = [[(text, None)] for text in texts]
    for i, (at, text) in enumerate(answer.replaced):
        if 0 <= at < len(texts):
            rows[at] = [(s, ("replaced", i)) for s in sentences_of(text)]
    for i, (after, text) in enumerate(answer.added):
        own: list[tuple[str, Owner | None]] = [(s, ("added", i)) for s in sentences_of(text)]
        at = min(after, len(texts) - 1)
        rows[max(at, 0)] = [*own, *rows[0]] if at < 0 else [*rows[at], *own]
    new = {at: tuple(s for s, _ in row) for at, row in enumerate(rows)}
    return changed(prose, new), [owner for row in rows for _, owner in row]
