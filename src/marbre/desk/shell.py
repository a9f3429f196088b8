"""The one HTML page of the desk, and the way in: no script and no style of its own, all from /static/."""

from functools import lru_cache

from jinja2 import Environment, PackageLoader

from marbre.translate import translator


@lru_cache(maxsize=1)
def _templates() -> Environment:
    return Environment(loader=PackageLoader("marbre.desk"), autoescape=True, trim_blocks=True, lstrip_blocks=True)


def shell_html(language: str, nonce: str) -> str:
    """Return the page that the browser fills. `nonce`: for the style sheet that the text editor makes."""
    return _templates().get_template("shell.html.j2").render(language=language, nonce=nonce, tr=translator(language))


def login_html(language: str, *, wrong: bool) -> str:
    """Return the page that asks for the token; `wrong`: the one given was not it."""
    return _templates().get_template("login.html.j2").render(language=language, wrong=wrong, tr=translator(language))
