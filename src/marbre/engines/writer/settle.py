"""The last word on a part: a sentence that still fails gives way to the copy's own, or is left out and listed."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marbre.engines.draft import LeftOut
from marbre.engines.writer.gate import Gate
from marbre.engines.writer.model import Line, Objection, Part, Prose, Work
from marbre.engines.writer.origin import Origins
from marbre.engines.writer.plain import escaped, unescaped
from marbre.engines.writer.prose import changed, flat, inserted
from marbre.engines.writer.sections import judged, worth_telling
from marbre.language.fold import fold

NOT_SAID = "Le modèle ne l’a pas rendue."


def settled(work: Work, gate: Gate) -> tuple[Work, tuple[LeftOut, ...]]:
    """Return the part without a sentence that the gate holds back, and what of the copy is not told.

    Each turn takes at least one of the model's sentences away, so that it ends.
    """
    reasons: dict[int, str] = {}
    while bad := [o for o in work.objections if o.must]:
        _note(work, bad, reasons, gate)
        work = judged(replace(work, prose=without(work, {o.sentence for o in bad}, gate)), gate)
    return _completed(work, gate, reasons)


def without(work: Work, bad: set[int], gate: Gate) -> Prose:
    """Return the prose without the sentences at fault; of a French source its own sentences stand in."""
    texts = flat(work.prose)
    if -1 in bad:
        bad = {i for i, text in enumerate(texts) if not is_copy(text, work.part)}
    rest = changed(work.prose, dict.fromkeys(bad, ()))
    if not rest:
        return ()
    origins = Origins(work.part.lines, gate.parser)
    missing = set(origins.missing(rest))
    new: dict[int, tuple[str, ...]] = {}
    for at in sorted(bad):
        own = [n for n in sorted(origins.of(texts[at]), key=lambda n: n.number) if n in missing and may_stand(n)]
        missing -= set(own)
        new[at] = tuple(standing(n) for n in own)
    return changed(work.prose, new)


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
    left: list[LeftOut] = []
    prose = work.prose
    for line in worth_telling(work.missing):
        if may_stand(line):
            prose = inserted(prose, _place(prose, line, work.part, gate), (standing(line),))
        else:
            reason = f"Traduction refusée\u00a0: {reasons[line.number]}" if line.number in reasons else NOT_SAID
            left.append(LeftOut(line.text, work.failure or reason))
    done = work if prose == work.prose else judged(replace(work, prose=prose), gate)
    return replace(done, prose=done.prose), tuple(left)


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
