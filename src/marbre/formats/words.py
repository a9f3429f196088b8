"""Words that every format uses."""

from collections import Counter
from collections.abc import Iterable

from marbre.gate.judge import Checked
from marbre.translate import Translate

SEVERITIES = ("error", "warning", "review", "info")


def severity_name(severity: str, tr: Translate) -> str:
    """Return a severity as a person reads it."""
    return {
        "error": tr("erreur"),
        "warning": tr("avertissement"),
        "review": tr("à vérifier"),
        "info": tr("conseil"),
    }[severity]


def missing(need: str, tr: Translate) -> str:
    """Return why rules could not look."""
    return {
        "source": tr("pas de source (--source)"),
        "brief": tr("pas de brief (--brief)"),
        "parse": tr("pas d’analyse de la langue (--no-parse)"),
    }[need]


def counted(checked: Iterable[Checked]) -> dict[str, int]:
    """Return how many problems of each severity stand in the articles."""
    found: Counter[str] = Counter(p.diagnostic.severity for c in checked for p in c.problems)
    return {s: found.get(s, 0) for s in SEVERITIES}


def counts_said(counts: dict[str, int], tr: Translate) -> str:
    """Return the counts in words: « 1 erreur, 3 avertissements, 2 à vérifier, 4 conseils »."""
    one = {
        "error": (tr("{n} erreur"), tr("{n} erreurs")),
        "warning": (tr("{n} avertissement"), tr("{n} avertissements")),
        "review": (tr("{n} à vérifier"), tr("{n} à vérifier")),
        "info": (tr("{n} conseil"), tr("{n} conseils")),
    }
    return ", ".join(one[s][n > 1].format(n=n) for s, n in counts.items())
