"""`marbre rule`: a rule's page, or the list of all."""

import sys
from typing import Any

import click

from marbre.commands.gate_options import complete_rule
from marbre.commands.shared import guard, language


@click.command("rule", short_help="Explique une règle, ou les liste toutes.")
@click.argument("name", metavar="[RÈGLE]", required=False, shell_complete=complete_rule)
def rule_command(name: str | None) -> None:
    """Montre la page de RÈGLE : ce qu’elle trouve, pourquoi, de qui vient la convention, du bon et du mauvais, ses
    limites connues, la sûreté de sa correction. Sans RÈGLE, ou avec le nom d’un groupe : la liste.

    \b
    marbre rule
    marbre rule seo
    marbre rule typography/guillemet-spaces
    """
    from marbre.config.names import check_name
    from marbre.rules.catalogue import GROUPS

    tr = language()
    if name is None or name in GROUPS:
        _list(name, tr)
        return
    guard(lambda: check_name(name))
    _show(name, tr)


def _list(group: str | None, tr: Any) -> None:
    from marbre.formats.words import severity_name
    from marbre.rules.catalogue import GROUPS, all_rules
    from marbre.terminal import console
    from marbre.terminal_text import say, table

    shown = console(sys.stdout)
    for name in [group] if group else GROUPS:
        rules = [r for r in all_rules() if r.id.startswith(f"{name}/")]
        say(shown, (name, "bold"), (f" ({len(rules)})", "dim"))
        rows = [[(r.id, ""), (severity_name(r.severity, tr), "dim"), (tr(r.summary), "")] for r in rules]
        if rows:
            table(shown, rows)
        shown.print()
    if group is None:
        say(shown, (tr("{n} règles. Une page\u00a0: marbre rule <règle>").format(n=len(all_rules())), "bold"))


def _show(name: str, tr: Any) -> None:
    from marbre.formats.rule_markdown import rule_markdown
    from marbre.rules.catalogue import rule
    from marbre.terminal import console
    from marbre.terminal_text import say

    shown = console(sys.stdout)
    code = False
    for line in rule_markdown(rule(name), tr).splitlines():
        if line.startswith("```"):
            code = not code
        elif code:
            say(shown, (line, "cyan"), indent=4)
        elif line.startswith("#"):
            say(shown, (line.lstrip("# "), "bold"))
        else:
            say(shown, (line, ""))
