"""What a client may read: the rules, and the house style."""

from typing import Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError

from marbre.formats.rule_markdown import rule_markdown
from marbre.formats.words import severity_name
from marbre.mcp_server.answer import telling
from marbre.mcp_server.house_style import house_style
from marbre.mcp_server.rule import rule_named
from marbre.rules.catalogue import GROUPS
from marbre.rules.standard import Standard
from marbre.translate import Translate

MARKDOWN = "text/markdown"


def add_resources(server: MCPServer[Any], standard: Standard, tr: Translate) -> None:
    """Give the server its resources; a rule's id is `group/name`."""
    told = telling(tr, ResourceNotFoundError)

    @server.resource("marbre://rules", title=tr("Les règles"), mime_type=MARKDOWN)
    def rules() -> str:
        return rules_list(standard, tr)

    @server.resource("marbre://rules/{group}/{name}", title=tr("Une règle"), mime_type=MARKDOWN)
    @told
    def rule_page(group: str, name: str) -> str:
        return rule_markdown(rule_named(f"{group}/{name}"), tr)

    @server.resource("marbre://house-style", title=tr("Le style de la maison"), mime_type=MARKDOWN)
    def style() -> str:
        return house_style(standard, tr)


def rules_list(standard: Standard, tr: Translate) -> str:
    """Return the rules that the house runs, by group, in Markdown."""
    lines = [f"# {tr('Les règles')}", ""]
    for group in GROUPS:
        own = [r for r in standard.rules if r.id.startswith(f"{group}/")]
        if own:
            lines += [f"## {group}", ""]
            lines += [f"- `{r.id}` ({severity_name(r.severity, tr)})\u00a0: {tr(r.summary)}" for r in own]
            lines.append("")
    return "\n".join(lines)
