"""The house style as a page: thresholds, words, and what the house makes of the rules."""

from marbre.formats.words import severity_name
from marbre.house import Limits
from marbre.rules.catalogue import all_rules
from marbre.rules.standard import Standard
from marbre.translate import Translate


def house_style(standard: Standard, tr: Translate) -> str:
    """Return the house style in Markdown; what the house has not chosen is told as the usage of the press."""
    house = standard.house
    named = f"\u00a0: {house.site}" if house.site else ""
    parts = [
        f"# {tr('Style de la maison')}{named}",
        f"## {tr('Seuils')}",
        "\n".join(
            "- " + tr("{name}\u00a0: {value}").format(name=name, value=_number(value, tr))
            for name, value in _limits(house.limits, tr)
        ),
        f"## {tr('Mots')}",
        "\n".join(f"- {line}" for line in _words(standard, tr))
        or tr("Aucun choix de la maison\u00a0: l’usage de la presse."),
        f"## {tr('Règles')}",
        "\n".join(f"- {line}" for line in _rules(standard, tr)) or tr("Toutes, comme marbre les a."),
    ]
    return "\n\n".join(parts) + "\n"


def _limits(limits: Limits, tr: Translate) -> list[tuple[str, float]]:
    return [
        (tr("mots d’une phrase, au plus"), limits.sentence_words),
        (tr("mots d’un paragraphe, au plus"), limits.paragraph_words),
        (tr("mots entre deux intertitres, au plus"), limits.section_words),
        (tr("largeur du titre SEO en pixels (Arial 20), au plus"), limits.title_pixels),
        (tr("signes de la description, au moins"), limits.description_min),
        (tr("signes de la description, au plus"), limits.description_max),
        (tr("part des mots que fait le mot-clé, en %, au moins"), limits.density_min),
        (tr("part des mots que fait le mot-clé, en %, au plus"), limits.density_max),
    ]


def _number(value: float, tr: Translate) -> str:
    said = f"{value:g}"
    return said.replace(".", ",") if tr is str else said


def _words(standard: Standard, tr: Translate) -> list[str]:
    house = standard.house
    return [
        *(
            tr("«\u00a0{new}\u00a0», et non «\u00a0{old}\u00a0»").format(new=new, old=old)
            for old, new in house.preferred
        ),
        *(tr("«\u00a0{new}\u00a0», pour {point}").format(new=new, point=point) for point, new in house.choices),
        *(tr("jamais «\u00a0{word}\u00a0»").format(word=word) for word in house.forbidden),
    ]


def _rules(standard: Standard, tr: Translate) -> list[str]:
    graded = {r.id: severity_name(r.severity, tr) for r in standard.rules}
    ours = {r.id: severity_name(r.severity, tr) for r in all_rules()}
    return [f"{i}\u00a0: {graded.get(i, tr('coupée'))}" for i, severity in ours.items() if graded.get(i) != severity]
