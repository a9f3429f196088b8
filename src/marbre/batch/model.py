"""A job of a batch and what became of it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

State = Literal["done", "failed"]


@dataclass(frozen=True)
class BatchJob:
    """One page to write: exactly one of `copy` (the text), `file` (absolute path) and `url` is given."""

    id: str
    copy: str = ""
    file: str = ""
    url: str = ""
    brief: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    """As the options of `marbre write` that say a brief: min_words, keyphrase, headings…"""
    fault: str = ""
    """Why the job cannot be done, where its line is wrong."""

    @property
    def record(self) -> dict[str, Any]:
        """The job as a line of a jobs file."""
        told = {name: getattr(self, name) for name in ("id", "copy", "file", "url", "brief")}
        return {k: v for k, v in told.items() if v} | ({"options": dict(self.options)} if self.options else {})

    @property
    def digest(self) -> str:
        """What tells this job from another of the same name: a job that was changed is done anew."""
        text = json.dumps(self.record, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode("utf-8")).hexdigest()[:24]


@dataclass(frozen=True)
class Outcome:
    """What became of a job. `reason`: why it failed, in one sentence."""

    id: str
    digest: str
    state: State
    reason: str = ""
    ok: bool = False
    """Whether the page is ready for press."""
    title: str = ""
    folder: str = ""
    words_asked: int | None = None
    words: int = 0
    originality: float = 0.0
    tokens: int = 0
    euros: float | None = None
    seconds: float = 0.0
    signature: bytes = b""
    """Of the page's words, by which near-duplicates are told; empty where it cannot be made."""
