"""A unit’s symbol in the wrong capitals."""

import re
from collections.abc import Iterator

from marbre.rules.context import Context
from marbre.rules.find import matches
from marbre.rules.rule import Example, Finding, Rule

_SYMBOLS = {
    **dict.fromkeys(("km/h", "kms/h", "kmh"), "km/h"),
    **{s.lower(): s for s in ("kWh", "MWh", "GWh", "TWh", "kW", "MHz", "GHz", "kHz", "Hz", "dB")},
}

_PATTERN = re.compile(
    r"(?<=\d[ \u00a0\u202f])(?:Km/h|KM/H|Km/H|km/H|kms/h|Kms/h|kmh|Kwh|KWH|kwh|KWh|Mwh|MWH|Gwh|GWH|Twh|TWH|Kw|KW|Mhz|MHZ|Ghz|GHZ|khz|Khz|hz|HZ|db|DB)(?![\w/])"
)


def _check(context: Context) -> Iterator[Finding]:
    yield from matches(context, _PATTERN, lambda m: _SYMBOLS[m[0].lower()], "Symbole d’unité : « {1} ».")


RULE = Rule(
    id="typography/unit-case",
    summary="Symbole d’unité en mauvaises capitales.",
    why="La casse d’un symbole a un sens : k est mille, K kelvin ; W et Hz viennent d’un nom propre.",
    source="Bureau international des poids et mesures, Le Système international d’unités, § 5.2.",
    severity="warning",
    safety="safe",
    check=_check,
    examples=(
        Example(bad="Il roule à 90 Km/h et consomme 15 kwh.", fixed="Il roule à 90 km/h et consomme 15 kWh."),
        Example(good="Il roule à 90 km/h avec 50 kW."),
    ),
)
