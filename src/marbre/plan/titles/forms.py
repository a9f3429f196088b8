"""Titles of other forms than a clause: lists, quotations, « Comment … »."""

import re

from marbre.language.morphology import readings

_LIST = re.compile(
    r"(?:(?:Les|Voici|Ces) )?(?P<n>\d+|trois|quatre|cinq|six|sept|huit|neuf|dix) (?P<what>[a-zà-ÿ]+(?: à [a-zà-ÿ]+)?) (?:sur|pour comprendre|à propos de) (?:l[ea’]s?|un|une|des)[ ]?(?P<topic>.+)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?P<quote>«[^»]+»)[ \u00a0]?: (?P<rest>.+)")
_LABEL = re.compile(r"(?P<label>[A-ZÀ-Þ][^.!?:;«»,]{2,40})\. (?P<rest>(?:[A-ZÀ-Þ«]).{8,})")
_MOST_IN_LABEL = 5
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


def without_label(title: str) -> str:
    """Return « Fiscalité. Prélèvement à la source : la crainte … » without the desk's label, "" where it has none."""
    match = _LABEL.fullmatch(title)
    if (
        match is None
        or len(match["label"].split()) > _MOST_IN_LABEL
        or re.search(r"\b(?:M|Mme|Dr|St)$", match["label"])
    ):
        return ""
    rest = re.sub(r"^Et pendant ce temps,? (?:[^,]{2,15}, )?", "", match["rest"])
    return rest[:1].upper() + rest[1:]


_OF_TOPIC = r"(?P<head>(?:Le|La|Les|L’|Un|Une|Des|[A-ZÀ-Þ])[^:«»?]{15,}?) (?:de la |de l’|du |des |d’|sur la |sur le |sur les |sur l’|contre la |contre le )"


def topic_from_end(title: str, keyphrase: str) -> str:
    """Return « … le travail de sape de la protection sociale » as « Protection sociale : … le travail de sape »; else "".

    What is left must name its thing without it: a noun with a complement of its own, or behind « un », « une », « des ».
    """
    asks = re.match(r"(?:Qui|Que|Quel|Quelle|Quels|Quelles|Comment|Pourquoi|Où|Combien)\b", title) is not None
    plain = re.sub(r"[ \u00a0\u202f]?\?$", "", title) if asks else title
    match = re.fullmatch(_OF_TOPIC + re.escape(keyphrase), plain) if keyphrase else None
    if match is not None and asks:
        head = match["head"]
        return f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: {head[:1].lower()}{head[1:]}\u202f?"
    if match is None or not re.search(
        r"(?:\b(?:un|une|des) [a-zà-ÿ-]+|[a-zà-ÿ]+ (?:de |d’)[a-zà-ÿ-]+)$", match["head"]
    ):
        return ""
    head = match["head"]
    small = re.match(r"(?:Le|La|Les|L’|Un|Une|Des)[ ]?[\wÀ-ÿ]", head) or readings(head.split()[0].lower())
    return f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: {head[:1].lower() + head[1:] if small else head}"


def uncleft(title: str) -> str:
    """Return « C’est ce lundi que sera adopté le pacte » as « Le pacte sera adopté ce lundi », "" elsewhere."""
    match = re.fullmatch(
        r"C’est (?P<when>[^,:«»]{3,40}?) qu(?:e |’)(?P<verb>(?:sera|seront|est|sont|a été|ont été) \w+(?:é|i|u|is|it|ert)e?s?) (?P<thing>(?:le|la|les|l’|un|une) ?[^,:;«»?]+)",
        title,
    )
    if match is None:
        return ""
    thing = match["thing"]
    return f"{thing[:1].upper()}{thing[1:]} {match['verb']} {match['when']}"


def last_topic(title: str) -> str:
    """Return what a title without colon is « sur » at its very end (« … proches d’un accord sur les péages »), "" elsewhere."""
    match = re.search(r" sur (?:la |le |les |l’)(?P<topic>[a-zà-ÿ-]+)$", title)
    return match["topic"] if match and ":" not in title else ""


def before_colon(title: str) -> str:
    """Return what stands before the colon of a title whose second part only goes on about it (« : il avait … »), else ""."""
    match = re.fullmatch(r"(?P<first>[^:«»]{25,}?)[ \u00a0]?: ?(?P<rest>.+)", title)
    if match is None or not re.match(
        r"(?:il|elle|ils|elles|ce|c’|voici|qu[e’]|comment|pourquoi|quel)\b", match["rest"], re.I
    ):
        return ""
    return match["first"].strip()


_EPITHET = re.compile(
    r"(?<=[a-zà-ÿ]) «[ \u00a0\u202f]?[a-zà-ÿ-]+[ \u00a0\u202f]?»(?= (?:de|du|des|d’|dans|en|pour|par)\b)"
)
_CALLED = re.compile(r"\b(?:est|sont|était|jug\w+|qualifi\w+|dit|dits|dite|dites|appel\w+|surnomm\w+|d’un|d’une)$")


def without_quoted_epithet(title: str) -> str:
    """Return « s’inquiète de l’état « préoccupant » des finances » without the quoted adjective, "" where it has none.

    Where the title says that somebody calls it so, the word is its news and stays.
    """
    found = _EPITHET.search(title)
    if found is None or _CALLED.search(title[: found.start()]):
        return ""
    return title[: found.start()] + title[found.end() :]


def label_in_full(title: str, keyphrase: str) -> str:
    """Return « Climat : six mois pour convaincre » behind the whole term (« Politique climatique »), "" elsewhere."""
    match = re.fullmatch(r"(?P<label>[\w-]{5,})[ \u00a0]?: (?P<rest>.+)", title)
    words = [w for w in re.findall(r"[\w-]+", keyphrase.lower()) if len(w) > 3]
    if match is None or len(words) < 2 or not any(w[:5] == match["label"].lower()[:5] for w in words):
        return ""
    return f"{keyphrase[:1].upper()}{keyphrase[1:]}\u00a0: {match['rest']}"
