"""The whole running text judged at once: what a part alone hides shows beside the others."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from marbre.engines.draft import LeftOut
from marbre.engines.writer.gate import Gate
from marbre.engines.writer.model import Objection, Work
from marbre.engines.writer.prose import flat
from marbre.engines.writer.settle import settled


def swept(works: Sequence[Work], gate: Gate) -> tuple[list[Work], tuple[LeftOut, ...]]:
    """Return the parts without a sentence that the whole text shows to be at fault, and what is then not told.

    Each turn takes at least one of the model's sentences away, so that it ends.
    """
    done = list(works)
    left: list[LeftOut] = []
    while found := gate.whole(tuple(p for w in done for p in w.prose)):
        starts = [0, *accumulate(len(flat(w.prose)) for w in done)]
        for i, work in enumerate(done):
            own = tuple(
                replace(o, sentence=o.sentence - starts[i]) for o in found if starts[i] <= o.sentence < starts[i + 1]
            )
            if own:
                done[i], more = settled(replace(work, objections=_musts(own)), gate)
                left += more
    return done, tuple(left)


def _musts(found: Sequence[Objection]) -> tuple[Objection, ...]:
    return tuple(o for o in found if o.must)
