import pytest

from marbre.errors import InputError
from marbre.gate.html import read_html

PAGE = """<!DOCTYPE html>
<html lang="fr-FR"><head><title>Le stade - Courrier</title>
<meta name="description" content="La ville paie."><link rel="canonical" href="https://a.example/sport/le-stade/">
<style>p { color: red }</style></head>
<body><nav><a href="/">Accueil</a></nav>
<article><h1>Le stade
  rouvre</h1><p>Il a dit <b>oui </b>&nbsp;: d&eacute;but &amp; fin. <a href="/x">Un lien</a>.</p>
<h2 id="v">Le vote</h2><ul><li>un<li>deux <i>fois</i></ul><blockquote><p>Cité.</p></blockquote>
<pre>a  b</pre><script>var a = "x: y";</script><p>Fin.</p></article>
<footer>Pied: de page</footer></body></html>
"""


def test_the_view_holds_the_article_alone() -> None:
    page = read_html(PAGE, "a.html").page
    assert page.meta.title == "Le stade rouvre"
    assert page.meta.seo_title == "Le stade - Courrier"
    assert page.meta.description == "La ville paie."
    assert page.meta.slug == "le-stade"
    assert page.meta.lang == "fr"
    assert page.body == (
        "Il a dit **oui** \u00a0: début & fin. [Un lien](/x).\n\n## Le vote\n\n- un\n\n- deux *fois*\n\n> Cité.\n\n"
        "```\na  b\n```\n\nFin."
    )


@pytest.mark.parametrize(
    ("words", "written"),
    [("début", "d&eacute;but"), ("& fin", "&amp; fin"), ("Le vote", "Le vote"), ("oui", "oui"), ("\u00a0", "&nbsp;")],
)
def test_words_know_how_they_are_written(words: str, written: str) -> None:
    article = read_html(PAGE, "a.html")
    at = article.page.body.index(words)
    span = article.fields["body"].span(at, at + len(words))
    assert span is not None
    assert PAGE[slice(*span)] == written


def test_title_and_description_know_their_place() -> None:
    article = read_html(PAGE, "a.html")
    assert PAGE[slice(*article.fields["description"].span(0, 14))] == "La ville paie."
    assert PAGE[slice(*article.fields["title"].span(0, 8))] == "Le stade"
    assert article.line_column(article.at("title", 9))[0] == 7


def test_code_has_no_place_to_edit() -> None:
    article = read_html(PAGE, "a.html")
    at = article.page.body.index("a  b")
    assert article.fields["body"].span(at, at + 2) is None


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<html><body><nav>Menu</nav></body></html>", "ne contient pas de texte"),
        ("<html><body>\n<h2>Titre<p>Une ville.</p></body></html>", "ligne 2"),
        ("<p>Une ville.</p>\n<script>var x = 1;", "<script>"),
        ("<p>Une ville.</p>\n<nav>Une autre.", "ligne 2"),
        ("<p>Une ville.</p>\n<!-- jamais fermé", "ligne 2"),
    ],
)
def test_broken_html_is_told_with_its_line(page: str, said: str) -> None:
    with pytest.raises(InputError) as error:
        read_html(page, "a.html")
    assert said in str(error.value)


def test_optional_end_tags_may_be_missing() -> None:
    page = read_html("<p>Une ville.<p>Une autre.<ul><li>un<li>deux</ul>", "a.html").page
    assert page.body == "Une ville.\n\nUne autre.\n\n- un\n\n- deux"
