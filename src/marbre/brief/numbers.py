"""Numbers of a brief written in words, turned into figures in the same place."""

import re


def digits(text: str) -> str:
    """Return the text, as long as before, with French and English numbers in words as figures, padded with spaces.

    « sept cents mots » becomes « 700       mots »: what is read at an offset stands there in the brief too. Only
    where it is one number in front of words, characters or headings: elsewhere « un » and « a » are articles.
    """
    return _NEAR.sub(_figure, text)


_NUMBER = (
    r"(?:zéro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|"
    r"quarante|cinquante|soixante|cents?|mille|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|"
    r"thousand|a(?= (?:hundred|thousand)))"
)
_NEAR = re.compile(
    rf"\b{_NUMBER}(?:(?:[ -]|\s+et\s+|\s+and\s+){_NUMBER})*(?=\s+(?:(?:[\w’'-]+\s)?(?:words?|mots?|caractères|signes|characters|"
    r"sub-?headings?|headings?|inter-?titres?|sous-titres|h[23]\b|times|fois)|(?:à|to|et|and|ou|or)\s+(?:\d|"
    rf"{_NUMBER}\b)))",
    re.IGNORECASE,
)


def _figure(match: re.Match[str]) -> str:
    from text_to_num import text2num

    spoken = match[0].lower()
    for lang in ("fr", "en"):
        try:
            return str(text2num(re.sub(r"^a ", "one ", spoken) if lang == "en" else spoken, lang)).ljust(len(spoken))
        except ValueError:
            continue
    return match[0]
