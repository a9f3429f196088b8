"""The months in the order of the year, in French and English."""

from marbre.language.lexicon import rows

MONTHS: tuple[str, ...] = tuple(french for french, _ in rows("months.tsv"))
ENGLISH_MONTHS: tuple[str, ...] = tuple(english for _, english in rows("months.tsv"))
