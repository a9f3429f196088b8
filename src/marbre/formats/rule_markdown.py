"""A rule's page, in Markdown: what, why, whose convention, good and bad, known problems, safety of its fix."""

from marbre.rules.rule import Example, Rule
from marbre.translate import Translate

_MOST = 500
"""Code points of an example that a page shows."""
_FIELDS = ("title", "description", "slug", "keyphrase", "image", "image_alt", "source", "brief")


def rule_markdown(rule: Rule, tr: Translate) -> str:
    """Return the page of a rule in the language of `tr`; the examples are French in every language."""
    parts = [
        f"# {rule.id}",
        tr(rule.summary),
        f"{tr('Gravité')}\u00a0: {_severity(rule, tr)} · {_safety(rule, tr)} · {tr('Lit')}\u00a0: {_needs(rule, tr)}",
        f"## {tr('Pourquoi')}",
        tr(rule.why),
        f"## {tr('De qui vient la convention')}",
        tr(rule.source),
        f"## {tr('Mauvais')}",
        *(_bad(e, tr) for e in rule.examples if e.bad),
        f"## {tr('Bon')}",
        *(_good(e) for e in rule.examples if e.good and not e.bad),
        f"## {tr('Limites connues')}",
        tr(rule.known_problems) if rule.known_problems else tr("Aucune connue."),
        f"## {tr('La couper')}",
        tr('Dans un article\u00a0: `{comment}`. Dans marbre.toml\u00a0: `[rules]`, `ignore = ["{id}"]`.').format(
            comment=f"<!-- marbre-disable {rule.id} -->", id=rule.id
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _severity(rule: Rule, tr: Translate) -> str:
    from marbre.formats.words import severity_name

    return severity_name(rule.severity, tr)


def _safety(rule: Rule, tr: Translate) -> str:
    return {
        "safe": tr("correction sûre, faite par «\u00a0marbre fix\u00a0»"),
        "suggested": tr("correction proposée, faite avec --suggestions"),
        "none": tr("pas de correction automatique"),
    }[rule.safety]


def _needs(rule: Rule, tr: Translate) -> str:
    names = {
        "text": tr("le texte"),
        "page": tr("la page"),
        "parse": tr("l’analyse de la langue"),
        "source": tr("la source"),
        "brief": tr("le brief"),
    }
    return ", ".join(names[need] for need in names if need in rule.needs)


def _bad(example: Example, tr: Translate) -> str:
    shown = _quoted(example, example.bad)
    if example.fixed is None:
        return shown
    return f"{shown}\n\n{tr('devient')}\n\n{_fenced(example.fixed)}"


def _good(example: Example) -> str:
    return _quoted(example, example.good)


def _quoted(example: Example, text: str) -> str:
    fields = [f"{name}: {_cut(getattr(example, name))}" for name in _FIELDS if getattr(example, name)]
    return _fenced("\n".join([*fields, text]))


def _fenced(text: str) -> str:
    fence = "````" if "```" in text else "```"
    return f"{fence}text\n{_cut(text)}\n{fence}"


def _cut(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST]} […]"
