"""One gender per product: « le Model 3 » where the text says « la Model 3 »."""

import re
from collections import Counter
from collections.abc import Iterator

from marbre.rules.context import Context, Text
from marbre.rules.rule import Example, Finding, Rule, replacement

_ARTICLES = {
    "le": "m",
    "la": "f",
    "du": "m",
    "de la": "f",
    "au": "m",
    "à la": "f",
    "un": "m",
    "une": "f",
    "ce": "m",
    "cette": "f",
}
_OTHER = {
    "le": "la",
    "la": "le",
    "du": "de la",
    "de la": "du",
    "au": "à la",
    "à la": "au",
    "un": "une",
    "une": "un",
    "ce": "cette",
    "cette": "ce",
}
_USE = re.compile(
    r"(?<![\w’])((?i:de la|à la|le|la|du|au|un|une|ce|cette))[ \u00a0]((?:[A-ZÀ-Þ][\w-]*)(?:[ \u00a0](?:[A-ZÀ-Þ][\w-]*|\d{1,3}(?!\d)))+)",
)
_MODEL = re.compile(
    r"(?<![\w’])(de la|à la|le|la|du|au|l’)?[ \u00a0]?modèles?[ \u00a0]((?:[A-ZÀ-Þ][\w-]*[ \u00a0])?\d{1,3}(?!\d))"
)
SHARE = 2 / 3


def _check(context: Context) -> Iterator[Finding]:
    genders = _genders(context.body.prose)
    for text in context.texts:
        yield from _articles(text, genders)
        yield from _models(text, genders)


def _genders(prose: str) -> dict[str, str]:
    """Return product → gender: that of two thirds of its articles, or of most of them and of the first mention."""
    counts: dict[str, Counter[str]] = {}
    for match in _USE.finditer(prose):
        name = match[2].replace("\u00a0", " ")
        if not match[2][0].isupper():
            continue
        counts.setdefault(name, Counter())[_ARTICLES[match[1].lower()]] += 1
    sure = {}
    for name, seen in counts.items():
        gender, most = seen.most_common(1)[0]
        if most / sum(seen.values()) >= SHARE or seen[_first(prose, name)] == most:
            sure[name] = gender if most / sum(seen.values()) >= SHARE else _first(prose, name)
    return sure


def _first(prose: str, name: str) -> str:
    match = next((m for m in _USE.finditer(prose) if m[2].replace("\u00a0", " ") == name), None)
    return _ARTICLES[match[1].lower()] if match else ""


def _articles(text: Text, genders: dict[str, str]) -> Iterator[Finding]:
    for match in _USE.finditer(text.prose):
        article, name = match[1], match[2].replace("\u00a0", " ")
        gender = genders.get(name)
        if gender and _ARTICLES[article.lower()] != gender:
            new = _cased(_OTHER[article.lower()], article)
            message = f"Un seul genre par produit : « {new} {name} », comme dans le reste du texte."
            yield Finding(text, *match.span(), message, replacement(*match.span(1), new))


def _models(text: Text, genders: dict[str, str]) -> Iterator[Finding]:
    """Yield « le modèle 3 » where the text knows « la Model 3 », and « le modèle Lumina 4 » where it knows the name."""
    for match in _MODEL.finditer(text.prose):
        tail = match[2].replace("\u00a0", " ")
        name = next(
            (n for n in genders if n == tail or (n.lower().startswith("model ") and n.split()[1:] == tail.split())),
            None,
        )
        if name is None or not match[1] or match[1] == "l’":
            continue
        article = match[1].lower()
        new = article if _ARTICLES[article] == genders[name] else _OTHER[article]
        message = f"Le produit s’appelle « {name} » dans le texte."
        yield Finding(text, *match.span(), message, replacement(*match.span(), f"{_cased(new, match[1])} {name}"))


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


RULE = Rule(
    id="terminology/product-gender",
    summary="Produit au masculin ici, au féminin là.",
    why="Un produit a un genre et un nom : deux font croire à deux produits.",
    source="Usage de la presse : la forme dominante, sinon la première.",
    severity="warning",
    safety="safe",
    check=_check,
    scope="page",
    known_problems="L’accord des mots qui suivent (« le Model 3 est sorti ») n’est pas refait.",
    examples=(
        Example(
            bad="La Model 3 plaît. Le chaos de la Model 3 dure. Fournir le Model 3 coûte, et le modèle 3 tarde.",
            fixed="La Model 3 plaît. Le chaos de la Model 3 dure. Fournir la Model 3 coûte, et la Model 3 tarde.",
        ),
        Example(good="La Model 3 et le Cybertruck plaisent. Le modèle économique tient."),
    ),
)
