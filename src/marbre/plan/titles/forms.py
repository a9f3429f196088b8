"""Titles of other forms than a clause: lists, quotations, « Comment … »."""

import re

_LIST = re.compile(
    r"(?:(?:Les|Voici|Ces) )?(?P<n>\d+|trois|quatre|cinq|six|sept|huit|neuf|dix) (?P<what>[a-zà-ÿ]+(?: à [a-zà-ÿ]+)?) (?:sur|pour comprendre|à propos de) (?:l[ea’]s?|un|une|des)[ ]?(?P<topic>.+)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?P<quote>«[^»]+»)[ \u00a0]?: (?P<rest>.+)")
_HOW = re.compile(r"(?:Comment|Pourquoi|Voici (?:comment|pourquoi)|Ce qui explique que) (?P<clause>[^?]+)")


def list_topic_first(title: str) -> str:
    """Return « 5 choses à savoir sur la taxe carbone » as « Taxe carbone : 5 choses à savoir », "" elsewhere."""
    match = _LIST.fullmatch(title)
    if match is None:
        return ""
    topic = match["topic"].rstrip(" .")
    return f"{topic[:1].upper()}{topic[1:]}\u00a0: {match['n'].lower()} {match['what']}"


def quotation_last(title: str) -> str:
    """Return « "Q" : le récit » as « Le récit : "Q" », "" elsewhere."""
    match = _QUOTED.fullmatch(title)
    if match is None:
        return ""
    rest = match["rest"].rstrip(" .")
    return f"{rest[:1].upper()}{rest[1:]}\u00a0: {match['quote']}"


def told_clause(title: str) -> str:
    """Return the clause that « Comment … », « Pourquoi … » takes for granted, "" elsewhere or where it asks."""
    match = _HOW.fullmatch(title)
    if match is None:
        return ""
    clause = match["clause"].strip()
    return clause[:1].upper() + clause[1:]
