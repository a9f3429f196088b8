"""What a site did not take as it was sent."""

from typing import Any

from marbre.messages import Message, say
from marbre.publish.model import Status
from marbre.publish.wordpress.post import Post, plain


def lost(post: Post, fields: dict[str, Any], digest: str, status: Status | None) -> list[Message]:
    """Return what to say of it: another address, words that were changed, fields not kept, another status."""
    told: list[Message] = []
    slug = fields.get("slug")
    if slug and post.slug and post.slug != slug:
        said = say(
            "L’adresse «\u00a0{slug}\u00a0» était prise\u00a0: le site a donné «\u00a0{got}\u00a0».",
            slug=slug,
            got=post.slug,
        )
        told.append(said)
    if post.digest != digest:
        told.append(say("Le site a changé une partie du texte envoyé\u00a0: relisez l’article là-bas."))
    refused = [k for k, v in fields.get("meta", {}).items() if plain(str(post.meta.get(k))) != plain(v)]
    if refused:
        told.append(say("Le site n’a pas gardé ces champs\u00a0: {fields}.", fields=", ".join(refused)))
    if status and post.status not in {status, "future"}:
        told.append(say("Le site a mis l’article en «\u00a0{status}\u00a0».", status=post.status))
    return told
