"""What of a post is no word of its text: address, author, picture, SEO fields. Whoever changed one last keeps it."""

from collections.abc import Mapping
from typing import Any

from marbre.publish.wordpress.post import Post, plain, short

_ADDED = ("categories", "tags")
"""Lists to which the site's editors add: ours are added too, theirs are never taken off."""


def tokens(fields: Mapping[str, Any]) -> str:
    """Return « field=digest » of fields (meta flat among them): what a page remembers of them."""
    return " ".join(f"{name}={short(_spelt(value))}" for name, value in sorted(_flat(fields).items()))


def left_there(post: Post) -> str:
    """Return what is remembered of a post's fields as they stand."""
    return tokens(_there(post))


def merged(
    fields: Mapping[str, Any], there: Post, remembered: str, *, overwrite: bool
) -> tuple[dict[str, Any], list[str]]:
    """Return the fields to send, and the names of those that somebody has changed on the site: these stay theirs.

    `remembered`: the tokens of what we left there, and of what we were sending when an answer never came.
    """
    known, standing = set(remembered.split()), _there(there)
    sent, kept = dict(fields), []
    meta = dict(fields.get("meta", {}))
    for name, wanted in _flat(fields).items():
        now = standing.get(name)
        if not now or _spelt(now) == _spelt(wanted) or overwrite or not known:
            continue
        if not {f"{name}={short(_spelt(now))}"} & known:
            kept.append(name)
            sent.pop(name, None)
            meta.pop(name, None)
    if "meta" in sent:
        sent["meta"] = meta
    for name in _ADDED:
        if name in sent:
            sent[name] = list(dict.fromkeys([*standing[name], *sent[name]]))
    return {name: value for name, value in sent.items() if value != {}}, kept


def _flat(fields: Mapping[str, Any]) -> dict[str, Any]:
    told = {n: v for n, v in fields.items() if n in {"slug", "author", "featured_media"}}
    return told | dict(fields.get("meta", {}))


def _there(post: Post) -> dict[str, Any]:
    fields = {"slug": post.slug, "author": post.author, "featured_media": post.picture, "meta": post.meta}
    return {**_flat(fields), "meta": post.meta, "categories": list(post.categories), "tags": list(post.tags)}


def _spelt(value: Any) -> str:
    return plain(value) if isinstance(value, str) else str(value)
