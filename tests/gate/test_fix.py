"""Fixes of whole files: idempotent, no fact changed, all else byte-identical."""

import re
from collections import Counter

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from marbre.gate.fix import fix
from marbre.gate.html import read_html
from marbre.gate.judge import Judge
from marbre.gate.markdown import read_markdown
from marbre.gate.markup import markup
from marbre.rules.catalogue import all_rules
from marbre.rules.linter import safe_or_first

RULES = tuple(r for r in all_rules() if "parse" not in r.needs)
JUDGE = Judge(RULES)

MARKDOWN = """---
# un commentaire
title: "Le stade: la ville paie"   # fin
tags: [a,   b]
weird:   {x: 1,y: "l'ami"}
description: >
  La ville: elle
  paie l'eau.
---

Il a dit: "oui" et l'entreprise, 9% de plus, a payé `l'ami: "x"` 12600 euros[^1].␠␠
Une ligne dure.

[^1]: Note: l'eau.

| l'un | b |
|:--|--:|
| x: y | 9% |

    code: l'ami "x"

```python
print("l'ami: x")
```

<div class="x">
Un bloc: l'html
</div>

* * *

1. Un point: l'un
2. ![l'image: ici](/a:b.png "l'image: là") et <https://a.example/l'x:y>

{{< figure src="l'x.png" caption="a: b" >}} et $$a: b$$ et [^1] et {#l'ancre}

Après que la banque ait refusé, Etat: [un lien: ici](http://x.example/a:b "l'eau: lien") ou [là][ref].

[ref]: http://a.example/l'x:y "L'un: titre"
""".replace("␠", " ")
UNTOUCHED = [
    "# un commentaire",
    "# fin",
    "tags: [a,   b]",
    'weird:   {x: 1,y: "l\'ami"}',
    "description: >\n  La ville: elle\n  paie l'eau.\n",
    '`l\'ami: "x"`',
    "[^1].  \nUne",
    "[^1]:",
    "|:--|--:|",
    '    code: l\'ami "x"\n',
    '```python\nprint("l\'ami: x")\n```',
    '<div class="x">\nUn bloc: l\'html\n</div>',
    "* * *",
    '(/a:b.png "l\'image: là")',
    "<https://a.example/l'x:y>",
    '{{< figure src="l\'x.png" caption="a: b" >}}',
    "$$a: b$$",
    "{#l'ancre}",
    '(http://x.example/a:b "l\'eau: lien")',
    "[là][ref]",
    "[ref]: http://a.example/l'x:y \"L'un: titre\"",
]


def fixed(raw: str) -> str:
    return fix(read_markdown(raw, "a.md"), JUDGE).article.raw


@pytest.mark.parametrize("piece", UNTOUCHED)
def test_what_is_no_prose_stays_to_the_byte(piece: str) -> None:
    assert piece in MARKDOWN
    assert piece in fixed(MARKDOWN)


def test_prose_is_mended_where_it_stands() -> None:
    mended = fixed(MARKDOWN)
    assert "Il a dit\u00a0: «\u00a0oui\u00a0» et l’entreprise, 9\u00a0% de plus" in mended
    assert 'title: "Le stade\u00a0: la ville paie"   # fin' in mended
    assert "| x\u00a0: y | 9\u00a0% |" in mended
    assert "[un lien\u00a0: ici]" in mended


def test_windows_line_ends_are_kept() -> None:
    raw = MARKDOWN.replace("\n", "\r\n")
    assert fixed(raw) == fixed(MARKDOWN).replace("\n", "\r\n")


def test_a_plain_scalar_that_would_break_is_left_alone() -> None:
    raw = "---\ntitle: L'eau et l'air\n---\nUne ville.\n"
    assert yaml.safe_load(fixed(raw).split("---")[1]) == {"title": "L’eau et l’air"}


HTML = """<!doctype html>
<html lang=fr><head><title>L'eau: la ville</title><meta name=description content="L'eau: paie">
<script>var a = "l'x: y";</script></head><body>
<!-- l'un: deux --><nav>L'accueil: ici</nav>
<article  class='a  b'><h1>L'eau</h1>
<p>Il a <em>dit</em>: l&apos;ami paie 9% &amp; <a href="/l'x:y?a=1&b=2" title="l'un: deux">l'autre</a>&nbsp;!
<pre>l'ami: x</pre>
<p>Fin   de l'article<br>ici: là</p></article>
<footer>L'un: pied</footer></body></html>
"""


def html_fixed(raw: str) -> str:
    return fix(read_html(raw, "a.html"), JUDGE).article.raw


def test_html_changes_in_its_words_alone() -> None:
    mended = html_fixed(HTML)
    assert (
        '<p>Il a <em>dit</em>\u00a0: l’ami paie 9\u00a0% &amp; <a href="/l\'x:y?a=1&b=2" title="l\'un: deux">l’autre</a>'
        in mended
    )
    assert "<title>L’eau\u00a0: la ville</title>" in mended
    assert 'content="L’eau\u00a0: paie"' in mended
    for kept in (
        "<!doctype html>\n<html lang=fr>",
        'var a = "l\'x: y";',
        "<!-- l'un: deux -->",
        "L'accueil: ici",
        "<article  class='a  b'>",
        "<pre>l'ami: x</pre>",
        "L'un: pied",
        "Fin   de ",
    ):
        assert kept in mended
    assert re.findall(r"<[^>]+>", mended.replace("L’eau\u00a0: paie", "L'eau: paie")) == re.findall(r"<[^>]+>", HTML)


FRAGMENTS = [
    "l'eau",
    " ",
    "\u00a0",
    "  \n",
    "\n\n",
    "mot",
    "Musk",
    "86 milliards",
    "9%",
    "12,500",
    "5 Mars 2024",
    "10h30",
    ": ",
    " ; ",
    "!",
    "...",
    ", ",
    " - ",
    "1ère",
    "XXIème",
    "Etat",
    '"oui"',
    "« non »",
    "`l'a: b`",
    "[l'un: x](/a:b)",
    "![l'un](/x.png)",
    "**gras**",
    "*it*",
    "[^1]",
    "[^1]: ",
    "## ",
    "- ",
    "> ",
    "1. ",
    "| a | b |\n|--|--|\n| 9% | x |\n",
    "<b>l'x</b>",
    "<div>\nl'x: y\n</div>\n\n",
    "```\nl'a: b\n```\n",
    "    code: x\n",
    "<!-- l'x: y -->",
    " https://a.example/?x=1:2 ",
    "{{< x: y >}}",
    "Après que la banque ait refusé",
    "&amp;",
    "\\*",
]
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=18).map("".join)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_fixes_are_idempotent_and_keep_facts_and_markup(body: str) -> None:
    raw = f"---\nkey:   [1,2]\n---\n{body}"
    article = read_markdown(raw, "a.md")
    once = fix(article, JUDGE).article
    again = fix(once, JUDGE)
    assert again.article.raw == once.raw
    assert again.changes == ()
    assert once.raw.startswith("---\nkey:   [1,2]\n---\n")
    assert markup(once.page.body) == markup(article.page.body)
    assert _codes(once.raw) == _codes(raw)
    assert Counter(re.findall(r"\d", once.raw)) == Counter(re.findall(r"\d", raw))


@settings(max_examples=60, deadline=None)
@given(texts)
def test_even_suggestions_leave_the_markup(body: str) -> None:
    article = read_markdown(body, "a.md")
    once = fix(article, JUDGE, safe_or_first).article
    assert markup(once.page.body) == markup(article.page.body)


def _codes(raw: str) -> Counter[str]:
    return Counter(re.findall(r"`[^`\n]*`|\]\([^)\n]*\)|<!--.*?-->|\{\{.*?\}\}|https?://[^\s<]*[^\s<:;!?.,]", raw))
