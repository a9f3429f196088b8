"""Titles that suppose: « semble avoir renoncé », « Et si … ? », « peut-être »."""

import re

from marbre.language.conjugate import conditional
from marbre.language.parser import Parser
from marbre.plan.titles.clause import Clause, read_clause

_SEEMS = re.compile(
    r"\b(?P<verb>semble|semblent|semblait|semblaient|paraît|paraissent) (?P<aux>avoir|être|s’être) (?P<part>\w+)"
)
_PERHAPS = re.compile(r",? peut-être(?= ?[?.]?$)|, (?:paraît-il|semble-t-il|dit-on)(?= ?[?.]?$)")


def seems_in_conditional(clause: Clause) -> str:
    """Return « semble avoir renoncé » as « aurait renoncé »: the same reserve in the verb; "" elsewhere."""
    match = _SEEMS.search(clause.text)
    if match is None:
        return ""
    aux = match["aux"].replace("s’", "")
    form = conditional(aux, clause.number)
    reflexive = "se " if match["aux"].startswith("s’") else ""
    return f"{clause.text[: match.start()]}{reflexive}{form} {match['part']}{clause.text[match.end() :]}"


def without_perhaps(title: str) -> str:
    """Return a title whose verb hedges already without a last « peut-être », "" where it has none or nothing else hedges."""
    bare = _PERHAPS.sub("", title)
    hedged = re.search(r"\b\w+rai(?:t|ent)\b", bare) or bare.rstrip().endswith("?")
    return bare if bare != title and hedged else ""


def what_if(title: str, parser: Parser) -> str:
    """Return « Et si le café devenait un luxe ? » as « Le café deviendrait-il un luxe ? », "" where it is no such title."""
    match = re.fullmatch(r"(?:Et si|Et s’) ?(?P<clause>.+?)[ \u00a0\u202f]?\?", title)
    if match is None:
        return ""
    clause = read_clause(match["clause"][:1].upper() + match["clause"][1:], parser)
    if clause is None or clause.auxiliary or clause.tense != "Imp":
        return ""
    return asked(clause, conditional(clause.infinitive, clause.number))


def asked(clause: Clause, verb: str) -> str:
    """Return « S verb-il rest ? »; "" where the subject's pronoun is not sure (a name says no gender)."""
    if not clause.gender or not verb:
        return ""
    pronoun = ("elle" if clause.gender == "Fem" else "il") + ("s" if clause.number == "Plur" else "")
    link = "-t-" if verb[-1] in "aec" else "-"
    before = clause.text[clause.verb_start : clause.verb_end].split()[:-1]
    clitics = "".join(f"{w} " if not w.endswith("’") else w for w in before if w.lower() in {"se", "s’", "y", "en"})
    return re.sub(r"\s+", " ", f"{clause.subject} {clitics}{verb}{link}{pronoun} {clause.rest}").strip() + "\u202f?"


def as_question(clause: Clause) -> str:
    """Return a clause whose verb is in the conditional, simple or compound, as a question; "" elsewhere."""
    words = clause.text[clause.verb_start : clause.verb_end].split()
    at = next((i for i, w in enumerate(words) if re.search(r"rai(?:t|ent)$", w)), None)
    if at is None or not clause.gender or re.match(r"ne$|n’", words[0]):
        return ""
    pronoun = ("elle" if clause.gender == "Fem" else "il") + ("s" if clause.number == "Plur" else "")
    group = [*words[:at], f"{words[at]}-{pronoun}", *words[at + 1 :]]
    return re.sub(r"\s+", " ", f"{clause.subject} {' '.join(group)} {clause.rest}").strip() + "\u202f?"
