"""Attribution as a fact: who is said to say it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from marbre.facts.lemma import known
from marbre.facts.phrases import find, index
from marbre.facts.tokens import MARKS, Token, bare
from marbre.language.lexicon import data

_STOP = MARKS | frozenset(
    ["que", "qui", "dont", "où", "that", "which", "who", "when", "while", "mais", "but", "et", "and"]
)
_SMALL = frozenset(
    [
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "de",
        "du",
        "au",
        "aux",
        "ce",
        "cet",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "the",
        "a",
        "an",
        "of",
        "his",
        "her",
        "its",
        "their",
        "this",
        "that",
        "a-t",
        "il",
        "elle",
        "ils",
        "elles",
        "he",
        "she",
        "they",
        "it",
        "on",
        "we",
        "i",
        "je",
        "nous",
        "vous",
        "lui",
        "avoir",
        "être",
        "have",
        "be",
        "had",
        "has",
        "was",
        "is",
        "were",
        "à",
        "en",
        "y",
        "se",
        "pas",
        "ne",
        "plus",
        "très",
        "même",
        "also",
        "also",
        "ont",
        "leur",
        "leurs",
        "propre",
        "propres",
        "dires",
    ]
)


@dataclass(frozen=True)
class Saying:
    """A statement that somebody is said to make: the cue's token, how strong the cue is, and the words of the speaker."""

    at: int
    kind: str
    """"source" (selon), "verb" (affirme), "weak" (annonce), "noun" (un rapport)."""
    speaker: frozenset[int]


def sayings(tokens: Sequence[Token], lang: str) -> list[Saying]:
    """Return who says what in a sentence."""
    found = _opinions(tokens) if lang == "fr" else []
    for hit in find(tokens, index("attribution", lang)):
        kind = {"source": "source", "verbs": "verb", "weak": "weak", "nouns": "noun"}[hit.label]
        if kind == "source":
            if lang == "en" and tokens[hit.first].low in ("for", "per"):
                continue
            speaker = _after(tokens, hit.last)
            if speaker and tokens[min(speaker)].lemma in _nobody():
                continue
            if {tokens[i].low for i in speaker} & _PRONOUNS:
                speaker = frozenset()  # « à en croire ce dernier »
        elif kind == "noun":
            speaker = frozenset((*range(hit.first, hit.last + 1), *_after(tokens, hit.last)))
        else:
            if not _finite(tokens, hit.first, lang):
                continue
            speaker = _subject(tokens, hit.first, hit.last)
            if speaker == _NOBODY_SAYS:
                continue
            if _INVERTED.search(tokens[hit.last].text.lower()) or _INVERTED.search(tokens[hit.first].text.lower()):
                speaker = frozenset()  # « déplore-t-elle »: a pronoun
            if (
                tokens[hit.first].low.endswith("ant" if lang == "fr" else "ing")
                or {tokens[i].low for i in speaker} & _PRONOUNS
            ):
                speaker = frozenset()  # « tout en précisant », « celui-ci nie »: the subject stands elsewhere
            if lang == "fr" and _infinitive(tokens, hit.first):
                kind, speaker = "weak", frozenset()  # « s'abstenir de confirmer »: nobody says it
            if lang == "fr" and hit.first and _turned(tokens, hit.first - 1):
                found.append(Saying(hit.first, "verb", frozenset()))  # « , a-t-elle annoncé »
                continue
            if kind == "verb" and tokens[hit.first].lemma in _ambiguous() and not _speaks(tokens, hit.first, hit.last):
                kind = "weak"
        found.append(Saying(hit.first, kind, speaker))
    heard = {y.at for y in found}
    if lang == "fr" and not any(t.low == "?" for t in tokens):
        found += [Saying(i, "verb", frozenset()) for i in _asides(tokens) if not heard & {i, i + 1, i + 2}]
        heard = {y.at for y in found}
    found += [y for y in _after_quotes(tokens, lang) if y.at not in heard]
    return sorted(found, key=lambda y: y.at)


_SHE_SAYS = re.compile(r"(?:-t)?-(?:il|elle|ils|elles|on)$")


def _turned(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a pronoun turned behind its auxiliary opens an aside here."""
    return bool(_SHE_SAYS.search(tokens[at].text.lower())) and any(
        t.low in (",", "»", "”") for t in tokens[max(0, at - 2) : at]
    )


def _asides(tokens: Sequence[Token]) -> list[int]:
    """Return where a pronoun turned behind its verb says who speaks (« , s'est-elle engagée, », « », peste-t-il »)."""
    return [
        i
        for i in range(1, len(tokens))
        if _SHE_SAYS.search(tokens[i].text.lower())
        and any(tokens[j].low in (",", "»", "”") for j in range(max(0, i - 2), i))
    ]


def _after_quotes(tokens: Sequence[Token], lang: str) -> list[Saying]:
    """Return the sayings told by any verb whatever behind a quotation (« … », peste X)."""
    found = []
    for i in range(1, len(tokens) - 1):
        if tokens[i].low not in ("»", "”", '"'):
            continue
        at = i + 1 + (tokens[i + 1].low == ",")
        while at < len(tokens) and tokens[at].lemma in ("avoir", "être", "se"):
            at += 1
        if lang != "fr" or at >= len(tokens) - 1 or not tokens[at].is_word or not _verbal(tokens[at]):
            continue
        if tokens[at + 1].text[0].isupper() or tokens[at + 1].low in (
            "le",
            "la",
            "les",
            "un",
            "une",
            "son",
            "sa",
            "ce",
            "cet",
            "cette",
        ):
            found.append(Saying(at, "verb", _after_verb(tokens, at)))
    return found


def _verbal(token: Token) -> bool:
    if token.lemma.endswith(("er", "ir", "re")) and token.low != token.lemma:
        return True
    return token.low.endswith(("e", "ent")) and known(re.sub(r"(?:ent|e)$", "er", token.low), "fr")


_INVERTED = re.compile(r"-(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous)$")


_PARTICIPLE = {
    True: re.compile(r"(?:é|ée|és|ées)$"),
    False: re.compile(r"(?:ie|ies|ue|ues|its|ites?|ises?|aints?|aintes?)$"),
}
"""Endings of participles, by whether the verb is one in -er."""
_NOUNS = frozenset(
    (
        "the",
        "a",
        "an",
        "of",
        "in",
        "this",
        "its",
        "his",
        "her",
        "their",
        "s",
        "'s",
        "new",
        "no",
        "any",
        "each",
        "every",
        "press",
        "by",
        "from",
        "with",
        "under",
        "per",
    )
)


def _finite(tokens: Sequence[Token], at: int, lang: str) -> bool:
    """Return whether a form can be a finite verb that says: no adjective (« écrites »), no passive (« sont engagés »), no noun (« the state »)."""
    if lang == "en":
        helper = next((t.low for t in reversed(tokens[max(0, at - 2) : at]) if not t.low.endswith("ly")), "")
        passive = helper in ("been", "be", "was", "were", "is", "are") and tokens[at].low.endswith(
            ("ed", "id", "wn", "ld")
        )
        if passive and not any(t.low in ("that", "to", "as") for t in tokens[at + 1 : at + 3]):
            return False  # « no cases have been reported »
        return not (at > 0 and tokens[at - 1].low in _NOUNS and tokens[at].low == tokens[at].lemma)
    if _noun_here(tokens, at):
        return False
    if not _PARTICIPLE[tokens[at].lemma.endswith("er")].search(tokens[at].low) or tokens[at].low == tokens[at].lemma:
        return True
    start = at - 1
    while start > max(0, at - 4) and _between(tokens[start]):
        start -= 1
    helper = tokens[start].lemma if start >= 0 else ""
    if helper == "avoir" or tokens[start].low in ("ayant", "avoir"):
        return not (start > 0 and tokens[start - 1].low == "été")
    if helper == "être" and tokens[start].low != "été" and start > 0 and tokens[start - 1].low in ("se", "me", "nous"):
        return tokens[at].lemma not in ("déclarer", "engager", "prévenir") or any(
            t.low == "que" for t in tokens[at + 1 : at + 4]
        )
    return False


def _noun_here(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an article makes a noun of a form that is also a verb (« les avances de »)."""
    before = tokens[at - 1].low if at else ""
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if before in ("des", "ces", "ses", "aux", "une", "un", "leurs", "cette", "du", "ce", "au", "sa", "son"):
        return tokens[at].low.endswith(("e", "es", "s"))
    return before in ("le", "la", "les") and behind in ("de", "du", "des") and tokens[at].low.endswith(("e", "es", "s"))


def _between(token: Token) -> bool:
    """Return whether a word may stand between an auxiliary and its participle (« a toujours dit »); no noun does."""
    return (
        token.is_word
        and token.lemma not in ("avoir", "être")
        and (token.low.endswith("ment") or token.low in _ADVERBS or token.low in ("été", "il", "elle", "on"))
    )


_ADVERBS = frozenset(("pas", "plus", "jamais", "aussi", "encore", "déjà", "toujours", "bien", "même", "ensuite", "alors", "souvent", "depuis", "ainsi", "d'abord", "enfin", "hier", "tout", "en", "outre", "rien", "guère"))  # fmt: skip


def _infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb is an infinitive behind a preposition."""
    token = tokens[at]
    while at > 1 and tokens[at - 1].low in ("le", "la", "les", "lui", "leur", "en", "y", "se"):
        at -= 1
    return (
        token.low == token.lemma
        and at > 0
        and tokens[at - 1].low in ("de", "à", "pour", "sans", "afin", "et", "comme", "ni")
    )


@lru_cache(maxsize=1)
def _nobody() -> frozenset[str]:
    return frozenset(data("facts/attribution.yaml")["nobody"])


def _opinions(tokens: Sequence[Token]) -> list[Saying]:
    """Return the opinion that « Pour X, … » opens a sentence with: a person or body, not an end or a span of time."""
    asides = [i for i, t in enumerate(tokens[:-3]) if t.low == "pour" and tokens[i - 1].low == ","]
    inner = [
        Saying(i, "source", said)
        for i in asides
        if (said := _after(tokens, i))
        and family(tokens[min(said)])
        and tokens[max(said) + 1 : max(said) + 2]
        and tokens[max(said) + 1].low in (",", ".")
        and len(said) < 4
    ]
    if not tokens or tokens[0].low != "pour":
        return inner
    speaker = _after(tokens, 0)
    end = max(speaker, default=0)
    closed = end and any(t.low == "," for t in tokens[end : end + 3])
    many = tokens[1].low in ("les", "des", "ces", "leurs") and not any(tokens[i].text[0].isupper() for i in speaker)
    speaking = {family(tokens[i]) for i in sorted(speaker)[:1]} - {""}
    somebody = (
        bool(speaking & _VOICED) if many else any(tokens[i].text[0].isupper() or family(tokens[i]) for i in speaker)
    )
    return [Saying(0, "source", speaker)] if closed and somebody else []


_VOICED = frozenset(
    ("union", "science", "opposition", "association", "authorities", "farmers", "police", "firefighters", "law")
)
"""Families whose plural has an opinion behind « pour » oftener than an interest (« pour les familles, le tarif baisse »)."""


@lru_cache(maxsize=1)
def _ambiguous() -> frozenset[str]:
    return frozenset(data("facts/attribution.yaml")["ambiguous"])


def _speaks(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a verb that also means a deed (« poursuivre ») reports a saying here: « que », a quotation, or an aside."""
    start = first
    while start > 0 and tokens[start - 1].lemma in ("avoir", "être", "have", "be", "se"):
        start -= 1
    if (start > 0 and tokens[start - 1].low in ("»", "”", '"')) or (
        start > 1 and tokens[start - 1].low == "," and tokens[start - 2].low in ("»", "”", '"')
    ):
        return True
    if tokens[first - 1].low in ("pas", "plus", "jamais", "not", "never"):
        return False  # « n'a pas répondu »
    if last + 1 < len(tokens) and tokens[last + 1].low == "." and any(t.low == "," for t in tokens[:start]):
        return True  # « …, engineers warned. »
    if start > 1 and tokens[start - 1].low == "," and last + 1 < len(tokens):
        behind = tokens[last + 1]
        if behind.low in ("le", "la", "les", "un", "une", "son", "sa") or behind.text[0].isupper():
            return tokens[last].low.endswith(
                ("e", "ent", "it", "ut", "t", "é", "a", "d", "u", "i", "is", "us")
            )  # « …, préviennent les géologues »
    return any(t.low in ("que", "that", ":", "«", "“", '"') for t in tokens[last + 1 : last + 4])


def _after(tokens: Sequence[Token], at: int) -> frozenset[int]:
    words: list[int] = []
    for i in range(at + 1, min(len(tokens), at + 10)):
        if tokens[i].low in _STOP and tokens[i].low not in ("et", "and"):
            break
        words.append(i)
    return frozenset(i for i in words if _counts(tokens[i]))


_PRONOUNS = frozenset(
    (
        "celui-ci",
        "celle-ci",
        "ceux-ci",
        "celles-ci",
        "dernier",
        "dernière",
        "derniers",
        "dernières",
        "latter",
        "intéressé",
        "intéressée",
        "lequel",
        "laquelle",
        "elle-même",
        "lui-même",
    )
)
_CLITICS = frozenset(
    ("ne", "de", "à", "avoir", "se", "pas", "en", "y", "she", "he", "it", "they", "we", "i", "that", "que", "there")
)
_NOBODY_SAYS = frozenset((-1,))
_CLITIC_SUBJECTS = frozenset(("il", "elle", "ils", "elles", "on", "je", "nous", "he", "she", "they", "i", "we"))
_TRANSITIVE = frozenset(
    (
        "accuser",
        "reprocher",
        "demander",
        "réclamer",
        "exiger",
        "critiquer",
        "appeler",
        "imputer",
        "attribuer",
        "souhaiter",
        "vouloir",
        "accuse",
        "blame",
        "urge",
        "call",
        "request",
    )
)
"""Verbs whose object follows: a comma before them closes an aside."""


def _subject(tokens: Sequence[Token], first: int, last: int) -> frozenset[int]:
    """Return the words of a verb's subject: behind it where it stands in an aside (« , a dit X »), else before it."""
    start = first
    while start > 0 and tokens[start - 1].lemma in ("avoir", "être", "have", "be", "se", "ne", "le", "y", "en"):
        start -= 1
    if start > 1 and tokens[start - 1].low == "on" and tokens[start - 2].low == "que":
        return _NOBODY_SAYS  # « plus loin qu'on ne le pensait »
    if start > 0 and tokens[start - 1].low in _CLITIC_SUBJECTS:
        return frozenset()  # « il assure »: whoever was named before
    last_comma = next((i for i in range(start - 2, 0, -1) if tokens[i].low == ","), 0)
    inverted = start == 0 or tokens[start - 1].low in (",", "»", "”", '"', "–", "—", ":", "comme", "as")
    behind = _after_verb(tokens, last)
    if last_comma and tokens[start - 1].low == "," and tokens[last_comma + 1].low in _RELATIVES:
        inverted = False  # « le laboratoire, dont les données restent inédites, avance … »
    if tokens[first].lemma in _TRANSITIVE or (last + 1 < len(tokens) and tokens[last + 1].low in _CLITICS):
        inverted = False
    if inverted and start and not _clause_before(tokens, start) and not _closes(tokens, behind):
        inverted = False  # « Son chef, Hugo Lestrade, conteste la mesure »: an aside, no clause
    if inverted and behind:
        return behind
    before: list[int] = []
    closes = start > 1 and tokens[start - 1].low == ","
    if (
        start > 1 and tokens[start - 1].low == ","
    ):  # « X, qui détient 64 % du capital, dit … »: the relative is left out
        start = next(
            (
                i
                for i in range(start - 2, 0, -1)
                if tokens[i].low == "," and tokens[i + 1].low in ("qui", "dont", "who", "which", "où")
            ),
            start,
        )
    for i in range(start - 1, max(-1, start - 14), -1):
        if tokens[i].low in (";", ":", ".", "»", "«", "que", "that", "mais", "but", "“", "”"):
            break
        if tokens[i].low == "," and before and closes:
            closes = False  # « X, son allié, affirme »
            continue
        if tokens[i].low == "," and before and (not _aside(tokens, i) or tokens[i + 1].low in _OPENS):
            break
        before.append(i)
    kept = frozenset(i for i in before if _counts(tokens[i]))
    return kept or behind


def _closes(tokens: Sequence[Token], behind: frozenset[int]) -> bool:
    """Return whether a speaker stands behind a verb with nothing after him: « Pas question de céder, confirme le président. »"""
    last = max(behind, default=-2)
    return (
        last > 0
        and bool(family(tokens[min(behind)]) or tokens[min(behind)].text[0].isupper())
        and (last + 1 == len(tokens) or tokens[last + 1].low in (".", ",", ";"))
    )


def _clause_before(tokens: Sequence[Token], start: int) -> bool:
    """Return whether a verb or a quotation stands before a place in its sentence: what is said, then who says it."""
    first = next((i + 1 for i in range(start - 1, -1, -1) if tokens[i].low in (";", ".")), 0)
    return any(
        t.low in ("»", "”", '"', ":")
        or t.lemma in ("avoir", "être", "be", "have", "will", "would", "can", "could", "may", "might", "do")
        or (
            t.low != t.lemma
            and not t.low.startswith("âgé")
            and not t.text[0].isupper()
            and (
                t.lemma.endswith(("er", "ir", "re", "oir"))
                or (not t.low.endswith("s") and known(t.lemma, "en") and not t.low.endswith(("e", "es")))
            )
        )
        or (t.low.endswith(("ed", "ing")) and t.low != "aged")
        or t.low in ("est", "ne", "se", "not", "comme", "as")
        for t in tokens[first:start]
    )


_RELATIVES = frozenset(("qui", "dont", "who", "which", "où", "whose"))
_OPENS = frozenset(("le", "la", "les", "un", "une", "the", "a", "an", "son", "sa", "ses"))
"""What a subject opens with behind the comma of a phrase that stands before it."""


def _aside(tokens: Sequence[Token], comma: int) -> bool:
    """Return whether another comma stands before, in the same clause: « X, maire de Y, affirme »."""
    return any(tokens[i].low == "," for i in range(max(0, comma - 9), comma)) or (comma > 0 and comma <= 4)


_PREPOSITIONS = frozenset(("à", "au", "aux", "de", "du", "des", "devant", "dans", "sur", "lors", "en", "par", "pour", "avec", "sans", "chez", "vers", "depuis", "après", "avant", "sous", "hier", "to", "in", "on", "at", "during", "after", "before", "about", "of", "from", "for", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))  # fmt: skip
"""What stands behind a verb before something other than its subject."""


def _after_verb(tokens: Sequence[Token], last: int) -> frozenset[int]:
    words: list[int] = []
    if last + 1 < len(tokens) and tokens[last + 1].low in _PREPOSITIONS and not tokens[last + 1].low.endswith("di"):
        return frozenset()
    for i in range(last + 1, min(len(tokens), last + 14)):
        low = tokens[i].low
        if low in _STOP and not (low == "," and words and i + 1 < len(tokens) and tokens[i + 1].text[0].isupper()):
            if low == "," and words:
                continue
            break
        words.append(i)
    return frozenset(i for i in words if _counts(tokens[i]))


def _counts(token: Token) -> bool:
    if not token.is_word or token.low in _SMALL or token.lemma in _SMALL or token.low in _RELATIVES:
        return False
    return token.text[0].isupper() or not (
        token.low != token.lemma
        and token.lemma.endswith(("er", "ir", "oir"))
        and token.low.endswith(("ait", "aient", "èrent"))
        and not family(token)
    )


@lru_cache(maxsize=1)
def _families() -> tuple[dict[str, str], frozenset[str]]:
    table = data("facts/attribution.yaml")
    return {bare(w): family for family, ws in table["families"].items() for w in ws}, frozenset(
        bare(w) for w in table["any"]
    )


def family(token: Token) -> str:
    """Return the family of speakers that a word is of (police, justice …), "any" for one that names no body, "" for others."""
    families, anybody = _families()
    for key in (bare(token.low), bare(token.lemma)):
        if key in anybody:
            return "any"
        if key in families:
            return families[key]
    return ""
