"""What another program says of a text: carried to the rules, which never call one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """A remark on `[start, end)` (code points) of a field of the page: what it says, what it proposes, best first."""

    field: str
    start: int
    end: int
    message: str
    proposed: tuple[str, ...] = ()
