"""Title Case, an English habit, set as a French sentence."""

import re

from marbre.language.lexicon import lines

MOST = 0.6
"""Share of a title's words with a capital from which it is Title Case."""


def sentence_case(title: str, body: str) -> str:
    """Return the title in sentence case where it is in Title Case; a word keeps its capital where the copy gives it one."""
    words = re.findall(r"[^\W\d_][\w’'-]*", title)
    capitals = sum(w[0].isupper() for w in words[1:])
    if len(words) < 4 or capitals < MOST * (len(words) - 1):
        return title

    def lowered(match: re.Match[str]) -> str:
        word = match[0]
        if match.start() == 0 or (word.isupper() and len(word) > 1) or is_name(word, body):
            return word
        return word[:1].lower() + word[1:]

    return re.sub(r"[^\W\d_][\w’'-]*", lowered, title)


def is_name(word: str, body: str) -> bool:
    """Return whether the copy writes a word with a capital inside its sentences, and never without."""
    bare = re.sub(r"^(?:[LlDdQqNnSsCcJjMm]|[Qq]u)[’']", "", word)
    if bare.lower() in lines("sentence_openers.txt"):
        return False
    inside = re.search(rf"[a-zà-ÿ,’'] ?{re.escape(bare)}(?![\w-])", body)
    small = re.search(rf"(?<![\w-]){re.escape(bare.lower())}(?![\w-])", body)
    return inside is not None and small is None
