"""The prompt `rewrite`: brief, source and principles in one message, the source's words set apart as data."""

from hashlib import sha256
from typing import Annotated, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from mcp.server import MCPServer
from mcp.shared.exceptions import MCPError
from mcp.types import INVALID_PARAMS
from pydantic import Field

from marbre.brief.model import Brief
from marbre.engines.compose import join
from marbre.gate.matter import compared
from marbre.mcp_server.answer import telling
from marbre.mcp_server.house_style import house_style
from marbre.mcp_server.inputs import copy_of, demands_of
from marbre.mcp_server.workshop import Workshop
from marbre.rules.standard import Standard
from marbre.source.model import Source
from marbre.translate import Translate


def add_prompt(server: MCPServer[Any], workshop: Workshop, tr: Translate) -> None:
    """Give the server its prompt."""
    told = telling(tr, lambda sentence: MCPError(code=INVALID_PARAMS, message=sentence))
    demands = Field(description=tr("Le brief, en clair\u00a0: «\u00a0SEO, 700 mots au moins, des intertitres\u00a0»."))
    original = Field(
        description=tr("Le texte de l’original, en français ou en anglais\u00a0: chaque fait lui est comparé.")
    )

    @server.prompt(
        title=tr("Récrire"), description=tr("De quoi faire récrire une source selon un brief, sans y changer un fait.")
    )
    @told
    def rewrite(brief: Annotated[str, demands], source: Annotated[str, original]) -> str:
        with workshop.reading(source):
            wanted, copy = demands_of(brief), compared(copy_of(source), "source")
        return rewrite_prompt(wanted, copy, workshop.standard)


def rewrite_prompt(brief: Brief, source: Source, standard: Standard) -> str:
    """Return the prompt, in French as the article is to be.

    The fence around the source is made from its words, so that none of them can close it.
    """
    environment = Environment(
        loader=PackageLoader("marbre.mcp_server"),
        autoescape=False,  # Markdown for a model, never HTML
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    origin = ", ".join(v for v in (source.author, source.publisher, source.date, source.url) if v)
    matter = "\n\n".join(v for v in (source.title, join(source.paragraphs), origin and f"Origine\u00a0: {origin}") if v)
    style = house_style(standard, str).partition("\n\n")[2].replace("## ", "### ")
    template = environment.get_template("rewrite.md.j2")
    return template.render(brief=brief, url=source.url, matter=matter, fence=fence(matter), style=style)


def fence(text: str) -> str:
    """Return a mark that the text does not hold, the same for the same text."""
    mark = sha256(text.encode()).hexdigest()
    size = 12
    while mark[:size] in text:
        size += 1
    return f"source-{mark[:size]}"
