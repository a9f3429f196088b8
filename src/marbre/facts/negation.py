"""Negation as a fact: what a sentence denies, by « ne … pas » and its like, or by words such as « refuser » and « absence »."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from marbre.facts.lemma import known
from marbre.facts.phrases import Hit, find, index
from marbre.facts.tokens import MARKS, Token
from marbre.language.lexicon import data

_WHEN = frozenset(
    [
        "tard",
        "en",
        "léger",
        "légère",
        "légers",
        "légères",
        "simple",
        "simples",
        "après",
        "lorsque",
        "quand",
        "à",
        "dans",
        "demain",
        "jour",
        "jours",
        "semaine",
        "semaines",
        "mois",
        "an",
        "ans",
        "heure",
        "heures",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "printemps",
        "été",
        "automne",
        "hiver",
        "rentrée",
        "année",
    ]
)
"""Behind « ne … que » they set a time (« n'aura lieu qu'en mai »): nothing is left out."""
_NUMERALS = frozenset(("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "douze", "quinze", "vingt", "trente", "cent", "mille"))  # fmt: skip
_TELLING = frozenset(("cesser", "dire", "affirmer", "répéter", "croire", "penser", "savoir", "assurer", "prétendre", "douter", "nier", "ignorer", "clamer", "marteler"))  # fmt: skip
"""Verbs that bring the « que » of a clause: « n'a cessé d'affirmer qu'il » leaves nothing out."""
_SECOND = frozenset(
    [
        "pas",
        "plus",
        "jamais",
        "rien",
        "personne",
        "aucun",
        "aucune",
        "guère",
        "nullement",
        "ni",
        "point",
        "nul",
        "nulle",
        "aucunement",
    ]
)
_BEFORE = frozenset(["aucun", "aucune", "personne", "rien", "nul", "nulle", "ni", "jamais", "pas"])
_EDGE = MARKS | frozenset(
    ["mais", "car", "tandis", "alors", "qui", "pour", "afin", "but", "while", "which", "who", "because", "although"]
)
_AUXILIARY = frozenset(
    [
        "avoir",
        "être",
        "have",
        "be",
        "do",
        "pouvoir",
        "devoir",
        "aller",
        "vouloir",
        "can",
        "could",
        "will",
        "would",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "faire",
    ]
)
_WIDE = 9
"""Words that a negation may reach."""
_DOUBLE = frozenset(
    [
        "difficile",
        "difficiles",
        "hard",
        "difficult",
        "problème",
        "problem",
        "inconvénient",
        "mal",
        "objection",
        "obstacle",
        "doute",
        "doubt",
    ]
)
_GOVERNORS = frozenset(("accept-", "confirm-", "go_on-", "present-", "succeed-"))
"""Families whose denying words deny their complement too (« refuse d'autoriser », « absence d'accord »)."""
_DENIED = frozenset(("accept-", "able-", "agree-", "go_on-"))
"""What is « pas difficile » is affirmed: the negation denies a denial."""


@dataclass(frozen=True)
class Denial:
    """A negation: the token that makes it, the tokens that it surely denies, all that it may reach, whether it only ends a state."""

    at: int
    narrow: frozenset[int]
    wide: frozenset[int]
    ends: bool = False


@dataclass(frozen=True)
class Pole:
    """A word of a family of opposites as it stands: +1 affirms, -1 denies, negations around it reckoned in.

    `sure` is False where a verb such as « nier » reaches it from afar: how far it reaches is past telling.
    """

    family: str
    sign: int
    at: int
    sure: bool = True


@dataclass(frozen=True)
class Polarity:
    """All that a sentence denies: by grammar, by opposites, and by words that only soften.

    `only` are its « ne … que », `at_most` those before a date or figure, which answer for « seulement » but claim nothing;
    `contrasts` are denials that only set off what is affirmed (« mardi, et non lundi »).
    """

    denials: tuple[Denial, ...]
    poles: tuple[Pole, ...]
    weak: frozenset[int]
    only: frozenset[int]
    at_most: frozenset[int] = frozenset()
    contrasts: frozenset[int] = frozenset()

    @property
    def denies(self) -> bool:
        """Return whether anything is denied, by grammar or by a word."""
        return bool(
            self.denials or self.weak or self.contrasts or any(p.sign < 0 and p.family != "hold" for p in self.poles)
        )


def polarity(tokens: Sequence[Token], lang: str) -> Polarity:
    """Return what the tokens of a sentence deny."""
    table = index("negation", lang)
    hits = find(tokens, table)
    masked = {i for h in hits if h.label == "neutral" for i in range(h.first, h.last + 1)}
    bare = {h.first for h in hits if h.label == "neutral" and tokens[h.first].low in ("sans", "without")}
    contrasts = _contrasts(tokens)
    masked |= contrasts
    denials, only, at_most = _french(tokens, masked) if lang == "fr" else _english(tokens, masked)
    denials += _withheld(tokens, lang)
    best = {d.at for d in denials if _superlative(tokens, d)}
    denials = [d for d in denials if d.at not in best]
    weak = best | {h.first for h in find(tokens, index("negation", lang, "weak"))} | _prefixed(tokens, lang)
    raw = [
        h
        for h in find(tokens, index("polarity", lang))
        if not any(i in masked for i in range(h.first, h.last + 1)) and not _over(tokens, h)
    ]
    denials = [
        d for d in denials if not any(h.first < h.last and h.first <= d.at <= h.last for h in raw)
    ]  # « dire non »: one mark, not two
    denied = {i for d in denials for i in d.narrow}
    twice = [d for d in denials if any(tokens[i].low in _DOUBLE for i in d.narrow)]
    poles = []
    for hit in raw:
        family, sign, sure = hit.label[:-1], 1 if hit.label[-1] == "+" else -1, True
        if any(i in denied for i in range(hit.first, hit.last + 1)):
            sign = -sign
        for other in raw:
            reach = 12 if other.label == "confirm-" else 5
            if (
                other.label in _GOVERNORS
                and other.last < hit.first <= other.last + reach
                and _governs(tokens, other, hit.first)
            ):
                sign = -sign
                sure = sure and other.label != "confirm-"
        poles.append(Pole(family, sign, hit.first, sure))
        twice += [
            d
            for d in denials
            if hit.label in _DENIED and any(i in d.narrow for i in range(hit.first, hit.last + 1)) and d not in twice
        ]
    denials += _withheld(tokens, lang, "governed")
    return Polarity(
        tuple(d for d in denials if d not in twice),
        tuple(poles),
        frozenset((weak - masked) | bare),
        frozenset(only),
        frozenset(at_most),
        frozenset(contrasts),
    )


def _over(tokens: Sequence[Token], hit: Hit) -> bool:
    """Return whether « avance » or « retard » measures one against another: one's lead is the other's lag."""
    return hit.label[:-1] == "early" and any(t.low in ("sur", "over") for t in tokens[hit.last + 1 : hit.last + 2])


_AS = frozenset(("aussi", "autant", "si", "tel", "telle", "tels", "telles", "plus", "moins", "mieux", "pareil", "pareille", "as", "so", "such", "more", "better"))  # fmt: skip


def _superlative(tokens: Sequence[Token], denial: Denial) -> bool:
    """Return whether a denial only says that a thing is a record (« jamais ils n'ont été aussi nombreux »)."""
    around = range(max(0, denial.at - 1), min(len(tokens), denial.at + 12))
    never = next((i for i in around if tokens[i].low in ("jamais", "rarement", "never")), None)
    if never is None:
        return False
    ever = denial.at == never and any(
        t.low in _MOST for t in tokens[max(0, never - 6) : never]
    )  # « le plus haut jamais vu »
    return ever or any(tokens[i].low in _AS for i in around if i > never)


_MOST = frozenset(("plus", "moins", "meilleur", "meilleure", "pire", "premier", "première", "record"))


def _contrasts(tokens: Sequence[Token]) -> set[int]:
    """Return the negations that only set off what the sentence affirms (« et non lundi », « ce n'est plus lundi mais mardi »)."""
    found = set()
    for i, token in enumerate(tokens):
        before = tokens[i - 1].low if i else ""
        if (token.low == "non" and before in ("et", ",", "mais", "(", "–", "—")) or (
            token.low in ("pas", "not") and before in ("et", "and", ",") and not _clause_follows(tokens, i)
        ):
            found.add(i)
        elif token.low == "ne" and before == "ce" and _butted(tokens, i):
            found.update(range(i, min(len(tokens), i + 4)))
    return found


def _clause_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low in (
        "un",
        "une",
        "de",
        "only",
        "just",
        "a",
        "seulement",
        "uniquement",
    )


def _butted(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at : at + 16]:
        if token.low in (".", ";", ":"):
            return False
        if token.low == "mais":
            return True
    return False


def _withheld(tokens: Sequence[Token], lang: str, part: str = "withheld") -> list[Denial]:
    """Return the denials of a deed that somebody keeps from (« s'abstenir de répondre »)."""
    found = []
    for hit in find(tokens, index("negation", lang, part)):
        verb = next(
            (
                i
                for i in range(hit.last + 1, min(len(tokens), hit.last + 4))
                if tokens[i].low == tokens[i].lemma and len(tokens[i].low) > 3
            ),
            None,
        )
        if verb is None or (lang == "fr" and not tokens[verb].low.endswith(("er", "ir", "re"))):
            continue
        wide = _reach(tokens, hit.first, _WIDE)
        found.append(
            Denial(
                hit.first,
                frozenset((verb,)),
                frozenset([*wide, hit.first]),
            )
        )
    return found


def _governs(tokens: Sequence[Token], by: Hit, word: int) -> bool:
    """Return whether a denying word reaches another: « nier » its whole clause, others their own complement."""
    between = tokens[by.last + 1 : word]
    if by.label == "confirm-":
        return not any(t.low in _EDGE - {"que", "qui"} or t.low in ("et", "and", "ainsi") for t in between)
    strange = [t for t in between if t.low not in _TIES]
    return bool(between) and (
        not strange
        or (
            len(strange) == 1
            and strange[0].is_word
            and tokens[by.first].low in ("faute", "sans", "manque", "absence", "lack")
        )
    )


_TIES = frozenset(
    [
        "de",
        "du",
        "des",
        "d'",
        "à",
        "au",
        "aux",
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "to",
        "the",
        "of",
        "a",
        "an",
        "from",
        "ce",
        "cette",
        "son",
        "sa",
        "leur",
        "avoir",
        "être",
        "se",
        "any",
        "its",
        "their",
        "his",
        "her",
    ]
)


def _reach(tokens: Sequence[Token], at: int, stop: int) -> list[int]:
    reached = []
    for i in range(at + 1, min(len(tokens), at + 1 + stop)):
        if tokens[i].low in _EDGE and not (
            tokens[i].low == "car" and tokens[i - 1].low in ("du", "le", "un", "de", "en", "ce", "au")
        ):
            break
        reached.append(i)
    return reached


def _content(tokens: Sequence[Token], places: Sequence[int]) -> list[int]:
    return [
        i
        for i in places
        if tokens[i].is_word
        and len(tokens[i].low) > 2
        and tokens[i].lemma not in _AUXILIARY
        and tokens[i].low not in _SECOND
    ]


def _french(tokens: Sequence[Token], masked: set[int]) -> tuple[list[Denial], set[int], set[int]]:
    found: list[Denial] = []
    only: set[int] = set()
    at_most: set[int] = set()
    done: set[int] = set()
    for i, token in enumerate(tokens):
        if token.low != "ne" or i in masked or any(j in masked for j in range(i, min(len(tokens), i + 4))):
            continue
        ahead = [j for j in range(i + 1, min(len(tokens), i + 8)) if tokens[j].low in _SECOND and j not in masked]
        edge = next((j for j in range(i + 1, min(len(tokens), i + 8)) if tokens[j].low in ",;:."), len(tokens))
        second = ahead[0] if ahead and ahead[0] < edge + 1 else None
        que = next((j for j in range(i + 2, min(len(tokens), i + 9)) if tokens[j].low == "que"), None)
        before = [j for j in range(max(0, i - 8), i) if tokens[j].low in _BEFORE and j not in masked]
        later = second is not None and any(t.low == "encore" for t in tokens[second : second + 2])
        if second is not None and tokens[second].low == "pas" and _not_before(tokens, second):
            done.update(ahead)  # « n'ouvrira pas avant mardi » sets a time
            continue
        if later and any(t.low in ("quand", "lorsque") for t in tokens):
            done.update(ahead)  # « n'avait pas encore été ouverte quand » sets an order
            continue
        if second is not None and tokens[second].low == "plus" and len(ahead) == 1:
            behind_it = next(
                (j for j in range(second + 1, min(len(tokens), second + 4)) if tokens[j].low == "que"), None
            )
            if behind_it is not None:  # « n'augmente plus que de 2 % »
                done.update(ahead)
                if not any(t.low in _WHEN or t.low[0].isdigit() for t in tokens[behind_it : behind_it + 5]):
                    only.add(i)
                continue
        if second is not None and not (que is not None and que < second):
            done.update(ahead)
            wide = _reach(tokens, i, _WIDE)
            inside = _content(tokens, [j for j in wide if j < second])
            behind = _content(tokens, [j for j in wide if j > second])[:1]
            ends = tokens[second].low == "plus"
            found.append(Denial(i, frozenset([*inside, *behind]), frozenset([*wide, i]), ends))
        elif before:
            done.update(before)
            wide = _reach(tokens, before[0], _WIDE + 3)
            found.append(
                Denial(
                    before[0],
                    frozenset(_content(tokens, [j for j in wide if j > i])[:2]),
                    frozenset([*wide, before[0]]),
                )
            )
        elif que is not None:
            timed = any(t.low in _WHEN or t.low[0].isdigit() or t.low in _NUMERALS for t in tokens[que : que + 5])
            if timed or not any(t.low in _TELLING or t.lemma in _TELLING for t in tokens[i + 1 : que]):
                (at_most if timed else only).add(i)
    for i, token in enumerate(tokens):
        if (
            i in masked
            or i in done
            or token.low not in ("pas", "sans", "aucun", "aucune", "ni", "nul", "nulle", "nullement", "non", "jamais")
        ):
            continue
        if (
            token.low == "pas"
            and i
            and tokens[i - 1].low in ("un", "le", "premier", "quelques", "à", "des", "ce", "du")
        ):
            continue
        if token.low == "non" and i + 1 < len(tokens) and tokens[i + 1].low in (",", "plus"):
            continue
        if any(i in d.wide for d in found):
            continue
        wide = _reach(tokens, i, 6)
        found.append(Denial(i, frozenset(_content(tokens, wide)[:1]), frozenset([*wide, i])))
    return found, only, at_most


def _not_before(tokens: Sequence[Token], second: int) -> bool:
    """Return whether « avant » and a date or span follow a « pas »."""
    at = next((j for j in range(second + 1, min(len(tokens), second + 7)) if tokens[j].low == "avant"), None)
    return at is not None and any(t.low in _WHEN or t.low[0].isdigit() for t in tokens[at + 1 : at + 4])


_ENGLISH = frozenset(
    [
        "hardly",
        "barely",
        "scarcely",
        "not",
        "no",
        "never",
        "none",
        "nobody",
        "nothing",
        "neither",
        "nor",
        "without",
        "nowhere",
    ]
)


def _english(tokens: Sequence[Token], masked: set[int]) -> tuple[list[Denial], set[int], set[int]]:
    found: list[Denial] = []
    for i, token in enumerate(tokens):
        if token.low not in _ENGLISH or i in masked or any(i in d.wide for d in found):
            continue
        if token.low in ("hardly", "barely", "scarcely") and _counted(tokens, i):
            continue  # « barely 10 percent » is a bound
        if token.low == "no" and i + 1 < len(tokens) and tokens[i + 1].low in (".", ",", "doubt"):
            continue
        wide = _reach(tokens, i, _WIDE + 4)
        inside = [j for j in _content(tokens, wide) if tokens[j].low not in _TIES]
        ends = token.low == "no" and i + 1 < len(tokens) and tokens[i + 1].low == "longer"
        found.append(Denial(i, frozenset(inside[:2]), frozenset([*wide, i]), ends))
    return found, set(), set()


def _counted(tokens: Sequence[Token], at: int) -> bool:
    return any(
        t.low[0].isdigit() or t.low in ("a", "an", "half", "one", "two", "three") for t in tokens[at + 1 : at + 3]
    )


_ADJECTIVE = (
    "able",
    "ible",
    "ant",
    "ent",
    "é",
    "u",
    "if",
    "al",
    "el",
    "ect",
    "ain",
    "ée",
    "ive",
    "ed",
    "ive",
    "ful",
    "ain",
    "ait",
    "plet",
    "plete",
    "tile",
    "lide",
)
_FALSE = frozenset(
    [
        "indépendant",
        "important",
        "impliquer",
        "intéressant",
        "incident",
        "industriel",
        "intérieur",
        "immédiat",
        "immense",
        "inspirer",
        "installé",
        "invité",
        "incarné",
        "inscrit",
        "intensif",
        "individuel",
        "initial",
        "imposé",
        "important",
        "investi",
        "interne",
        "impact",
        "infecté",
        "international",
        "indiqué",
        "imprimé",
        "unique",
        "united",
        "uniform",
        "until",
        "information",
        "intelligent",
        "instant",
        "indien",
        "indent",
        "immigrant",
        "impérial",
        "indicatif",
        "intégral",
        "informatif",
        "inventif",
        "intitulé",
        "innovant",
    ]
)


def _prefixed(tokens: Sequence[Token], lang: str) -> set[int]:
    return {i for i, t in enumerate(tokens) if affirmed(t.lemma, lang)}


@lru_cache(maxsize=8192)
def affirmed(lemma: str, lang: str) -> str:
    """Return the adjective that a prefix denies (« insuffisant » → « suffisant »), "" where none does."""
    if len(lemma) < 7 or lemma in _FALSE or not lemma.endswith(_ADJECTIVE):
        return ""
    for prefix in data("facts/negation.yaml")["prefixes"][lang]:
        rest = lemma.removeprefix(prefix)
        if rest != lemma and len(rest) >= 4 and known(rest, lang):
            return rest
    return ""
