"""`explain_rule`: a rule, and what the house makes of it."""

from marbre.config.names import check_name
from marbre.errors import UsageError
from marbre.mcp_server.results import RuleExample, RuleResult
from marbre.messages import say
from marbre.rules.catalogue import GROUPS, all_rules, rule
from marbre.rules.rule import Example, Rule
from marbre.rules.standard import Standard
from marbre.translate import Translate

EXAMPLES = 8
"""Examples that are shown: the first ones are those that say most."""
LONGEST_NAME = 80
"""Code points of a name that are looked up and told back: no rule's is longer."""
_LONGEST = 500


def explain_rule(standard: Standard, tr: Translate, name: str) -> RuleResult:
    """Return what is known of a rule; raises UsageError where there is none of that id."""
    known = rule_named(name)
    graded = {r.id: r.severity for r in standard.rules}
    examples = [e for e in known.examples if e.bad or e.good]
    return RuleResult(
        tr(known.summary),
        known.id,
        graded.get(name, known.severity),
        name in graded,
        known.safety,
        tuple(sorted(known.needs)),
        tr(known.why),
        tr(known.source),
        tr(known.known_problems) if known.known_problems else "",
        tuple(_example(e) for e in examples[:EXAMPLES]),
    )


def rule_named(name: str) -> Rule:
    """Return the rule of that id; raises UsageError that gives the nearest ones, or the rules of a group."""
    if name in GROUPS:
        ids = ", ".join(r.id for r in all_rules() if r.id.startswith(f"{name}/"))
        raise UsageError(say("«\u00a0{name}\u00a0» est un groupe de règles\u00a0: {ids}.", name=name, ids=ids))
    return rule(check_name(name[:LONGEST_NAME]))


def _example(example: Example) -> RuleExample:
    return RuleExample(example.bad[:_LONGEST], (example.fixed or "")[:_LONGEST], example.good[:_LONGEST])
