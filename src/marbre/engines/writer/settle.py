"""The last word on a part: a sentence that still fails gives way to the copy's own, or is left out and listed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from marbre.engines.draft import LeftOut
from marbre.engines.writer.gate import Gate
from marbre.engines.writer.model import Line, Objection, Part, Prose, Work
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.plain import escaped, unescaped
from marbre.engines.writer.prose import changed, flat, inserted
from marbre.engines.writer.sections import judged, worth_telling
from marbre.facts.tokens import straighten
from marbre.language.fold import fold
from marbre.language.lexicon import lines

PRONOUN = "Son pronom a perdu le nom qu’il remplace."
NOT_SAID = "Le modèle ne l’a pas rendue."


def settled(work: Work, gate: Gate) -> tuple[Work, tuple[LeftOut, ...]]:
    """Return the part without a sentence that the gate holds back, and what of the copy is not told.

    Each turn takes at least one of the model's sentences away, so that it ends.
    """
    reasons: dict[int, str] = {}
    while bad := [o for o in work.objections if o.must]:
        _note(work, bad, reasons, gate)
        work = judged(replace(work, prose=without(work, {o.sentence for o in bad}, gate, reasons)), gate)
    return _completed(work, gate, reasons)


def without(work: Work, bad: set[int], gate: Gate, reasons: dict[int, str]) -> Prose:
    """Return the prose without the sentences at fault; of a French source its own sentences stand in, none beside its rewording.

    A sentence whose pronoun has lost what it stands for goes too; the `reasons` of what is then not told grow by it.
    """
    texts = flat(work.prose)
    if -1 in bad:
        bad = {i for i, text in enumerate(texts) if not is_copy(text, work.part)}
    origins = Origins(work.part.lines, gate.parser)
    rest = changed(work.prose, dict.fromkeys(bad, ()))
    if not rest:
        return ()
    missing = set(origins.missing(rest))
    new: dict[int, tuple[str, ...]] = {}
    stands: set[int] = set()
    for at in sorted(bad):
        own = [n for n in sorted(origins.of(texts[at]), key=lambda n: n.number) if n in missing and may_stand(n)]
        missing -= set(own)
        stands |= {n.number for n in own}
        new[at] = tuple(standing(n) for n in own)
    for at in _orphans(work, new):
        new[at] = ()
        for line in origins.of(texts[at]):
            reasons.setdefault(line.number, PRONOUN)
    for at, text in enumerate(texts):
        if at not in new and not is_copy(text, work.part) and _repeats(text, stands, origins):
            new[at] = ()
    return changed(work.prose, new)


def _repeats(text: str, stands: set[int], origins: Origins) -> bool:
    """Return whether a sentence comes from nothing but sentences of the copy that stand in the prose as they are."""
    near = {n.number for n in origins.of(text)}
    return bool(near) and near <= stands


def _orphans(work: Work, new: Mapping[int, tuple[str, ...]]) -> list[int]:
    """Return the sentences that begin with a pronoun behind one that goes without another in its place."""
    found = []
    at = 0
    for paragraph in work.prose:
        gone = False
        for sentence in paragraph:
            if at in new:
                gone = not new[at]
            elif gone and not is_copy(sentence, work.part) and leans(sentence):
                found.append(at)
            else:
                gone = False
            at += 1
    return found


def leans(sentence: str) -> bool:
    """Return whether a sentence begins with a pronoun that stands for a noun before it (« il faut » has none)."""
    return (
        re.match(rf"(?i)(?:{'|'.join(lines('leaning_openers.txt'))})(?!\w)", straighten(unescaped(sentence)))
        is not None
    )


def _note(work: Work, bad: Sequence[Objection], reasons: dict[int, str], gate: Gate) -> None:
    origins = Origins(work.part.lines, gate.parser)
    texts = flat(work.prose)
    for objection in bad:
        for line in origins.of(texts[objection.sentence]) if objection.sentence >= 0 else ():
            reasons.setdefault(line.number, objection.message)


def _completed(work: Work, gate: Gate, reasons: dict[int, str]) -> tuple[Work, tuple[LeftOut, ...]]:
    """Return the part with the copy's sentences that it lacks, each where it belongs; those of another language are listed."""
    if not work.prose and all(may_stand(n) for n in work.part.lines):
        whole = tuple(tuple(standing(n) for n in lines) for lines in _by_paragraph(work.part))
        return replace(judged(replace(work, prose=whole), gate), failure=work.failure), ()
    prose = work.prose
    stood: set[int] = set()
    while lacking := [n for n in _lacking(work, prose, gate) if may_stand(n) and n.number not in stood]:
        stood |= {n.number for n in lacking}
        for line in lacking:
            prose = _with_line(prose, line, work.part, gate)
    left = tuple(
        LeftOut(n.text, work.failure or _reason(n, reasons)) for n in _lacking(work, prose, gate) if not may_stand(n)
    )
    return (work if prose == work.prose else judged(replace(work, prose=prose), gate)), left


def _lacking(work: Work, prose: Prose, gate: Gate) -> list[Line]:
    lacking = work.missing if prose == work.prose else Origins(work.part.lines, gate.parser).missing(prose)
    return worth_telling(lacking)


def _reason(line: Line, reasons: Mapping[int, str]) -> str:
    return f"Traduction refusée\u00a0: {reasons[line.number]}" if line.number in reasons else NOT_SAID


def _with_line(prose: Prose, line: Line, part: Part, gate: Gate) -> Prose:
    """Return the prose with a sentence of the copy: in the place of what tells a part of it, else where it belongs."""
    origins = Origins(part.lines, gate.parser)
    told = [i for i, s in enumerate(flat(prose)) if not is_copy(s, part) and origins.only(s, line)]
    if told:
        return changed(prose, {**dict.fromkeys(told[1:], ()), told[0]: (standing(line),)})
    return inserted(prose, _place(prose, line, part, gate), (standing(line),))


def _by_paragraph(part: Part) -> list[list[Line]]:
    rows: dict[tuple[int, int], list[Line]] = {}
    for line in part.lines:
        rows.setdefault((line.source, line.paragraph), []).append(line)
    return list(rows.values())


def _place(prose: Prose, line: Line, part: Part, gate: Gate) -> int:
    """Return behind which sentence one of the copy's belongs: the last that comes from before it."""
    origins = Origins(part.lines, gate.parser)
    best = -1
    for i, text in enumerate(flat(prose)):
        numbers = [n.number for n in origins.of(text)[:1]]
        if numbers and numbers[0] < line.number:
            best = i
    return best


def may_stand(line: Line) -> bool:
    """Return whether a sentence of the copy can stand in the page as it is."""
    return line.lang == "fr"


def standing(line: Line) -> str:
    """Return a sentence of the copy as it stands in the page: closed, so that the next one is not read as its end."""
    text = line.text if re.search(r"[.!?…:»)]$", line.text) else f"{line.text}."
    return escaped(text)


def is_copy(sentence: str, part: Part) -> bool:
    """Return whether a sentence is one of the copy's, word for word."""
    return fold(unescaped(sentence)) in {fold(n.text) for n in part.lines}
