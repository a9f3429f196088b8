"""The forms of `marbre check`."""

import json
import re
from io import StringIO

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from marbre.formats.github import github_text
from marbre.formats.html import html_text
from marbre.formats.json import json_text
from marbre.formats.sarif import sarif_text
from marbre.formats.text import print_text
from marbre.gate.check import check
from marbre.gate.html import read_html
from marbre.gate.judge import Checked, Judge
from marbre.gate.markdown import read_markdown
from marbre.rules.catalogue import all_rules
from marbre.translate import translator

RULES = tuple(r for r in all_rules() if "parse" not in r.needs)
RAW = "---\ntitle: L'été\n---\n\nUn 𝄞 mot, l'eau: 9% <b>&</b>\n\nAprès que la banque ait refusé, Odile Marchesse, l’auditeur principal, parle.\n"


@pytest.fixture
def checked() -> list[Checked]:
    judge = Judge(RULES)
    return [check(read_markdown(RAW, "a b.md"), judge), check(read_html("<p>L'eau: ici</p>\n", "b,c.html"), judge)]


_REGION = {
    "type": "object",
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "properties": {k: {"type": "integer", "minimum": 1} for k in ("startLine", "startColumn", "endLine", "endColumn")},
}
_MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
_ARTIFACT = {"type": "object", "required": ["uri"], "properties": {"uri": {"type": "string", "pattern": "^[^ ]+$"}}}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "uniqueItems": True,
                                        "items": {
                                            "required": ["id", "shortDescription"],
                                            "properties": {"shortDescription": _MESSAGE},
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "items": {
                            "required": ["message", "ruleId", "ruleIndex", "level", "locations"],
                            "properties": {
                                "message": _MESSAGE,
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "locations": {
                                    "items": {
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "required": ["artifactLocation", "region"],
                                                "properties": {"artifactLocation": _ARTIFACT, "region": _REGION},
                                            }
                                        },
                                    }
                                },
                                "fixes": {
                                    "items": {
                                        "required": ["artifactChanges"],
                                        "properties": {
                                            "description": _MESSAGE,
                                            "artifactChanges": {
                                                "minItems": 1,
                                                "items": {
                                                    "required": ["artifactLocation", "replacements"],
                                                    "properties": {
                                                        "replacements": {
                                                            "minItems": 1,
                                                            "items": {"required": ["deletedRegion"]},
                                                        }
                                                    },
                                                },
                                            },
                                        },
                                    }
                                },
                            },
                        }
                    },
                },
            },
        },
    },
}
"""What the schema of SARIF 2.1.0 (OASIS) asks of the parts that we write."""


def test_sarif_has_the_structure_of_its_schema(checked) -> None:
    log = json.loads(sarif_text(checked, str))
    Draft202012Validator(SARIF).validate(log)
    run = log["runs"][0]
    assert len(run["results"]) == sum(len(c.problems) for c in checked)
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_places_are_those_of_the_file(checked) -> None:
    results = json.loads(sarif_text(checked, str))["runs"][0]["results"]
    found = next(r for r in results if r["ruleId"] == "typography/symbol-space")
    place = found["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.md"
    assert place["region"]["startLine"] == 5
    change = found["fixes"][0]["artifactChanges"][0]["replacements"][0]
    start, size = change["deletedRegion"]["charOffset"], change["deletedRegion"]["charLength"]
    assert (RAW[:start] + change["insertedContent"]["text"] + RAW[start + size :])[start - 1 : start + 2] == "9\u00a0%"


def test_json_edits_apply_to_the_file(checked) -> None:
    value = json.loads(json_text(checked, str))
    assert value["summary"]["files"] == 2
    assert value["files"][0]["unchecked"]["source"]
    for name, raw in (("a b.md", RAW), ("b,c.html", "<p>L'eau: ici</p>\n")):
        file = next(f for f in value["files"] if f["path"] == name)
        d = next(
            d for d in file["diagnostics"] if d["rule"] == "typography/straight-apostrophe" and d["field"] == "body"
        )
        edit = d["fixes"][0]["edits"][0]
        assert raw[edit["start"] : edit["end"]] == "'"
        assert edit["text"] == "’"


def test_github_commands_are_escaped(checked) -> None:
    lines = github_text(checked, str).splitlines()
    assert len(lines) == sum(len(c.problems) for c in checked)
    for line in lines:
        assert re.fullmatch(r"::(?:error|warning|notice) file=[^,:]+(?:,\w+=[^,:]*)+::.+", line), line
    assert any("file=b%2Cc.html" in line for line in lines)
    assert all("%" not in line.replace("%2C", "").replace("%3A", "").replace("%25", "") for line in lines)


def test_text_underlines_the_words_and_says_what_was_not_checked(checked) -> None:
    out = StringIO()
    print_text(Console(file=out, width=100, highlight=False), checked, str)
    lines = out.getvalue().splitlines()
    at = next(i for i, line in enumerate(lines) if "grammar/title-gender" in line)
    sentence, mark = lines[at + 2], lines[at + 3]
    assert sentence[mark.index("^") : mark.rindex("^") + 1] == "l’auditeur principal"
    assert any("Pourquoi" in line and "Traduits de l’anglais" in line for line in lines[at:])
    assert any(
        "Proposition\u00a0: «\u00a0l’auditeur principal,\u00a0» → «\u00a0l’auditrice principale,\u00a0»" in line
        for line in lines[at:]
    )
    assert any("Non vérifié" in line and "pas de source" in line for line in lines)
    assert "2 articles contrôlés" in out.getvalue()
    assert "fidélité" not in out.getvalue()


def test_text_underlines_wide_signs_in_their_width() -> None:
    out = StringIO()
    one = check(read_markdown("漢字漢字 l'eau.\n", "a.md"), Judge(RULES))
    print_text(Console(file=out, width=100, highlight=False), [one], str)
    lines = out.getvalue().splitlines()
    mark = next(line for line in lines if set(line.strip()) == {"^"})
    assert mark.index("^") == 4 + 8 + 1 + 1


def test_html_escapes_the_article(checked) -> None:
    page = html_text(checked, str, "fr")
    assert "<b>&</b>" not in page
    assert "&lt;b&gt;&amp;&lt;/b&gt;" in page
    assert "<mark>" in page


def test_the_forms_speak_english(checked) -> None:
    tr = translator("en")
    out = StringIO()
    print_text(Console(file=out, width=100, highlight=False), checked, tr)
    assert "2 articles checked" in out.getvalue()
    assert "Not checked" in out.getvalue()
    assert "::Straight apostrophe" in github_text(checked, tr)
