"""Build `src/marbre/language/data/morphology.tsv.gz` from the French dictionary of Dicollecte (MPL 2.0).

    python tools/build_morphology.py fr.aff fr.dic src/marbre/language/data/morphology.tsv.gz

`fr.aff` and `fr.dic` are the « toutes variantes » files of hunspell-fr 7.0 (Debian: hunspell-fr-comprehensive). Each
line of the result is a form, a tab, and its readings: N noun, A adjective, Q past participle, each with gender (m, f,
e for either) and number (s, p, i for either); 3s, 3p third-person verb; 1 other person; I infinitive; G present
participle; X a word of another kind. Names are left out, and forms that are only of a first or second person. The lines
are sorted by code point, so that one is found by bisection.
"""

import gzip
import re
import sys
from collections import defaultdict
from pathlib import Path

Affix = tuple[str, str, re.Pattern[str], str]


def read_suffixes(path: Path) -> dict[str, list[Affix]]:
    """Return flag → suffix rules: what is taken off, what is put on, the condition, the morphology."""
    suffixes: dict[str, list[Affix]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        cells = line.split(maxsplit=5)
        if len(cells) < 5 or cells[0] != "SFX" or cells[2] in {"Y", "N"}:
            continue
        strip, add, condition = cells[2:5]
        added = add.split("/")[0]
        suffixes[cells[1]].append(
            (
                "" if strip == "0" else strip,
                "" if added == "0" else added,
                re.compile(f"(?:{condition})$"),
                cells[5] if len(cells) > 5 else "",
            )
        )
    return suffixes


def readings(tags: set[str], own: str) -> set[str]:
    """Return the readings that the morphological tags of an entry and of its suffix give."""
    gender = "e" if "is:epi" in tags else "m" if "is:mas" in tags else "f" if "is:fem" in tags else "e"
    number = "i" if "is:inv" in tags else "s" if "is:sg" in tags else "p" if "is:pl" in tags else "i"
    found: set[str] = set()
    if re.search(r"po:v[0-3]", own):
        if {"po:ppas", "po:ppasm"} & tags:
            found.add(f"Q{gender}{number}")
        found |= {code for tag, code in (("po:infi", "I"), ("po:ppre", "G")) if tag in tags}
        found |= {code for tag, code in (("po:3sg", "3s"), ("po:3pl", "3p"), ("po:3pl!", "3p")) if tag in tags}
        if any(re.fullmatch(r"po:[12](?:sg|pl|isg|jsg)|po:impe|po:3isg|po:1jsg", tag) for tag in tags):
            found.add("1")
        return found
    if "po:nom" in own:
        found.add(f"N{gender}{number}")
    if "po:adj" in own:
        found.add(f"A{gender}{number}")
    if not found and not re.search(r"po:(?:npr|patr|prn|titr|pfx|sfx|sign|nbro)", own):
        found.add("X")
    return found


def expand(aff: Path, dic: Path) -> dict[str, set[str]]:
    """Return form → readings for all lower-case entries of one word."""
    suffixes = read_suffixes(aff)
    forms: dict[str, set[str]] = defaultdict(set)
    for line in dic.read_text("utf-8").splitlines()[1:]:
        entry, *tags = line.split()
        word, _, flags = entry.partition("/")
        if not word[:1].islower() or not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", word):
            continue
        own = " ".join(tags)
        rules = [suffix for i in range(0, len(flags), 2) for suffix in suffixes.get(flags[i : i + 2], [])]
        if not rules:
            forms[word] |= readings(set(tags), own)
        for strip, add, condition, morphology in rules:
            if word.endswith(strip) and condition.search(word):
                form = word[: len(word) - len(strip)] + add
                forms[form] |= readings({*tags, *morphology.split()}, own)
    return {form: found for form, found in forms.items() if found - {"1"}}


def main() -> None:
    """Write the file named last on the command line."""
    aff, dic, out = (Path(name) for name in sys.argv[1:4])
    forms = expand(aff, dic)
    text = "".join(f"{form}\t{' '.join(sorted(found))}\n" for form, found in sorted(forms.items()))
    out.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
