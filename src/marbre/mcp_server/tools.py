"""The six tools. None takes a path or an address, none writes or publishes: a hostile article reaches nothing here."""

from typing import Annotated, Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, ToolAnnotations
from pydantic import Field

from marbre.mcp_server import brief as briefs
from marbre.mcp_server import check, fixed, ledger, plan
from marbre.mcp_server import rule as rules
from marbre.mcp_server.answer import answer, telling
from marbre.mcp_server.inputs import LONGEST, LONGEST_BRIEF
from marbre.mcp_server.results import BriefResult, CheckResult, FixedResult, LedgerResult, PlanResult, RuleResult
from marbre.mcp_server.workshop import Workshop
from marbre.rules import linter
from marbre.translate import Translate

READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)


def add_tools(server: MCPServer[Any], workshop: Workshop, tr: Translate) -> None:
    """Give the server its tools, described in the language of `tr`."""
    article = _text(
        tr("L’article, en Markdown (en-tête YAML permis) ou en HTML\u00a0: le texte même, pas un chemin."), LONGEST
    )
    original = _text(
        tr("Le texte de l’original, en français ou en anglais\u00a0: chaque fait lui est comparé."), LONGEST
    )
    copy = _text(tr("Le texte de la copie, en français\u00a0: brut, Markdown ou HTML."), LONGEST)
    demands = _text(
        tr("Le brief, en clair\u00a0: «\u00a0SEO, 700 mots au moins, des intertitres\u00a0»."), LONGEST_BRIEF
    )
    rule_id = Field(description=tr("L’identifiant d’une règle, comme «\u00a0typography/guillemet-spaces\u00a0»."))
    safe = Field(
        description=tr(
            "Vrai\u00a0: les corrections sûres seules, qui ne peuvent changer aucun sens. Faux\u00a0: les proposées aussi."
        )
    )

    def check_text(
        text: Annotated[str, article], source: Annotated[str, original] = "", brief: Annotated[str, demands] = ""
    ) -> Annotated[CallToolResult, CheckResult]:
        return answer(check.check_text(workshop, tr, text, source, brief))

    def get_fixed_text(
        text: Annotated[str, article], safe_only: Annotated[bool, safe] = True
    ) -> Annotated[CallToolResult, FixedResult]:
        return answer(fixed.get_fixed_text(workshop, tr, text, linter.safe_only if safe_only else linter.safe_or_first))

    def get_ledger(
        text: Annotated[str, article], source: Annotated[str, original]
    ) -> Annotated[CallToolResult, LedgerResult]:
        return answer(ledger.get_ledger(workshop, text, source))

    def read_brief(brief: Annotated[str, demands]) -> Annotated[CallToolResult, BriefResult]:
        return answer(briefs.read_brief(tr, brief))

    def get_plan(
        source: Annotated[str, copy], brief: Annotated[str, demands] = ""
    ) -> Annotated[CallToolResult, PlanResult]:
        return answer(plan.get_plan(workshop, tr, source, brief))

    def explain_rule(rule: Annotated[str, rule_id]) -> Annotated[CallToolResult, RuleResult]:
        return answer(rules.explain_rule(workshop.standard, tr, rule))

    told = {
        check_text: (
            tr("Contrôler un article"),
            tr(
                "Contrôle un article français\u00a0: typographie, langue, structure, SEO\u00a0; avec «\u00a0source\u00a0», chaque "
                "fait\u00a0; avec «\u00a0brief\u00a0», chaque demande. Chaque remarque a sa règle, sa gravité (error\u00a0: à "
                "corriger\u00a0; review\u00a0: une personne doit regarder), sa phrase et ses corrections. «\u00a0start\u00a0» et "
                "«\u00a0end\u00a0» sont des points de code Unicode comptés depuis 0 dans «\u00a0text\u00a0», fin exclue\u00a0; lignes et "
                "colonnes sont comptées depuis 1."
            ),
        ),
        get_fixed_text: (
            tr("Lire un article corrigé"),
            tr(
                "Rend l’article tel qu’il serait une fois corrigé, et ce qui a changé. Aucun fichier n’est lu ni écrit\u00a0: "
                "c’est à vous de reprendre le texte rendu."
            ),
        ),
        get_ledger: (
            tr("Comparer à la source"),
            tr(
                "Met l’article en regard de sa source\u00a0: pour chaque phrase, celles dont elle vient\u00a0; chaque chiffre, date, "
                "nom, citation, négation ou réserve qui a changé, qui est sans source ou qui s’est perdu."
            ),
        ),
        read_brief: (
            tr("Comprendre un brief"),
            tr(
                "Dit ce que marbre comprend d’un brief, avec les mots dont chaque demande est tirée, et ce qu’il ne comprend pas."
            ),
        ),
        get_plan: (
            tr("Planifier la page"),
            tr(
                "Tire d’une copie française le plan de la page\u00a0: mot-clé, titres, chapô, parties et intertitres, repères datés, "
                "description, adresse. Rien n’est inventé\u00a0: tout vient des phrases de la copie. Compter quelques secondes."
            ),
        ),
        explain_rule: (
            tr("Expliquer une règle"),
            tr(
                "Dit ce qu’une règle trouve, pourquoi, de qui vient la convention, ses limites, avec du bon et du mauvais."
            ),
        ),
    }
    tool_errors = telling(tr, ToolError)
    for call, (title, description) in told.items():
        server.add_tool(
            tool_errors(call),  # type: ignore[arg-type]
            title=title,
            description=description,
            annotations=READS,
            structured_output=True,
        )


def _text(description: str, longest: int) -> Any:
    """Return how a text is told to the client; too long a one is refused by us, in a sentence that says what to do."""
    return Field(description=description, json_schema_extra={"maxLength": longest})
