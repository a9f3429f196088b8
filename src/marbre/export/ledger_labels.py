"""What the kinds of faults are called."""

from marbre.facts.fault import Fault

_KINDS = {
    "number": "chiffre changé ou absent de la source",
    "unit": "unité changée",
    "currency": "monnaie changée",
    "percent-vs-points": "points et pour cent confondus",
    "date": "date ou heure changée",
    "name": "nom absent de la source",
    "swap-roles": "rôles inversés",
    "negation": "négation retournée",
    "hedge-lost": "réserve perdue",
    "hedge-added": "réserve ajoutée",
    "attribution-lost": "attribution perdue",
    "attribution-changed": "propos prêté à un autre",
    "quote-altered": "citation modifiée",
    "invented-fact": "fait absent de la source",
    "scope": "portée changée",
    "comparison-direction": "sens d’une comparaison inversé",
    "order-of-events": "ordre des faits inversé",
    "number-lost": "chiffre perdu",
    "quotation-lost": "citation perdue",
    "nothing-compared": "rien à comparer",
}


def fault_label(fault: Fault) -> str:
    """Return what a person reads of a fault; a cue too weak to tell is « à vérifier »."""
    words = _KINDS[fault.kind]
    return f"à vérifier\u00a0: {words}" if fault.grade == "review" else words
