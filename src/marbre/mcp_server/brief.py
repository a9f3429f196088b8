"""`read_brief`: what is understood of a brief."""

from dataclasses import asdict

from marbre.brief.model import Brief
from marbre.brief.options import check
from marbre.errors import InputError
from marbre.mcp_server.inputs import brief_of
from marbre.mcp_server.results import BriefResult, DemandRead
from marbre.messages import say
from marbre.translate import Translate

_APART = {"text", "demands", "not_understood"}


def read_brief(tr: Translate, brief: str) -> BriefResult:
    """Return each demand with its words, what is not understood, and why the whole cannot be served, if so.

    Raises InputError where there is no brief.
    """
    read = brief_of(brief)
    if read is None:
        raise InputError(say("«\u00a0brief\u00a0» est vide\u00a0: écrivez ce que l’article doit être."))
    refused = _refused(read, tr)
    demands = tuple(DemandRead(d.name, d.asked, d.words) for d in read.demands)
    said = [tr("Compris\u00a0: {what}.").format(what=", ".join(d.asked for d in demands))]
    if not demands:
        said = [tr("Aucune demande n’est comprise.")]
    if read.not_understood:
        said.append(tr("Non compris\u00a0: {what}.").format(what=" / ".join(read.not_understood)))
    return BriefResult(" ".join([*said, refused]).strip(), demands, read.not_understood, refused, _values(read))


def _values(brief: Brief) -> dict[str, str | int | bool | tuple[str, ...]]:
    """Return what is asked for by the names of the model's fields; what is not asked for is left out."""
    return {
        name: value
        for name, value in asdict(brief).items()
        if name not in _APART and value not in (None, "", (), False)
    }


def _refused(brief: Brief, tr: Translate) -> str:
    try:
        check(brief)
    except InputError as error:
        return error.told(tr)
    return ""
