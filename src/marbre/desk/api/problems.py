"""Refusals: one sentence in the user's language, never a path, a stack or a library's English."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import Request
from starlette.responses import JSONResponse

from marbre.desk.api.language import language_of
from marbre.messages import Message, say
from marbre.translate import translator


class RefusedError(Exception):
    """A route's refusal: its status, and the sentence."""

    def __init__(self, status: int, why: Message, after: int = 0) -> None:
        """Keep them. `after`: seconds after which to try again, 0 for no such hint."""
        super().__init__(why.template)
        self.status, self.why, self.after = status, why, after


def problem(request: Request, status: int, why: Message, after: int = 0) -> JSONResponse:
    """Return the answer of a refusal."""
    told = why.text(translator(language_of(request)))
    return JSONResponse({"error": told}, status, {"Retry-After": str(after)} if after else None)


def of_status(status: int) -> Message:
    """Return the sentence of an HTTP status that the framework has chosen."""
    if status == 404:
        return say("Il n’y a rien à cette adresse.")
    if status == 405:
        return say("Cette adresse ne se demande pas ainsi.")
    if status == 413:
        return say("L’envoi est trop lourd.")
    return say("La demande n’est pas lisible.")


def of_validation(errors: Sequence[Mapping[str, Any]]) -> tuple[int, Message]:
    """Return status and sentence for what pydantic found wrong: of its first error, where it is and what is expected."""
    first = errors[0]
    kind, context = str(first["type"]), first.get("ctx", {})
    if kind.startswith("json"):
        return 400, say("La demande n’est pas du JSON lisible.")
    where = ".".join(str(part) for part in first["loc"][1:])
    where = where.encode("utf-8", "replace").decode("utf-8")[:100]
    return 422, say("«\u00a0{where}\u00a0»\u00a0: {why}", where=where or "corps", why=_why(kind, context))


def _why(kind: str, context: Mapping[str, Any]) -> Message:
    if kind == "missing":
        return say("il manque.")
    if kind == "extra_forbidden":
        return say("ce champ n’existe pas.")
    if kind in {"string_too_long", "too_long", "bytes_too_long"}:
        return say("il est trop long (au plus {n}).", n=int(context.get("max_length", 0)))
    if kind in {"string_too_short", "too_short"}:
        return say("il est vide ou trop court.")
    if kind in {"less_than_equal", "less_than", "greater_than_equal", "greater_than"}:
        return say("ce nombre est hors de ses limites.")
    if kind.startswith(("int", "float")):
        return say("un nombre entier est attendu.")
    if kind.startswith("bool"):
        return say("vrai ou faux est attendu.")
    if kind.startswith(("literal", "enum", "string_pattern")):
        return say("cette valeur n’est pas l’une des valeurs possibles.")
    return say("cette valeur n’a pas la forme attendue.")
