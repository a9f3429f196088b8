import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator

from marbre.export.article_json import article_as_dict
from marbre.export.report import Report, report_as_dict
from marbre.models.request import Usage
from marbre.page import Meta, Page
from marbre.source.model import Removed


def schema(name: str) -> dict[str, Any]:
    text = files("marbre.export").joinpath("schemas", name).read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    Draft202012Validator.check_schema(found)
    return found


def check(value: object, name: str) -> None:
    Draft202012Validator(schema(name)).validate(json.loads(json.dumps(value)))


def test_an_article_keeps_to_its_schema(page: Page) -> None:
    check(article_as_dict(page), "article.schema.json")
    check(article_as_dict(Page(Meta(extra={"tags": ["a", 1], "x": None}), "")), "article.schema.json")


def test_a_report_keeps_to_its_schema(report: Report) -> None:
    check(report_as_dict(report), "report.schema.json")
    written = replace(
        report, usage=Usage(3, 900, 100, 0.01), left_out=(Removed("Une phrase.", "Sans preuve."),), rounds=2
    )
    check(report_as_dict(written), "report.schema.json")
    assert report_as_dict(written)["usage"] == {"calls": 3, "tokens_in": 900, "tokens_out": 100, "euros": 0.01}


def test_a_report_says_where_a_demand_was_read(report: Report) -> None:
    data = report_as_dict(report)
    assert data["demands"][0]["from"] == "at least 700 words"
    assert data["words"] == {"asked": 700, "got": 312, "carried": 320}
    assert data["changes"][0]["rule"] == "typography/colon-space"


def test_each_property_is_described() -> None:
    def bare(node: Any, path: str) -> list[str]:
        found = []
        for name, child in node.get("properties", {}).items():
            found += [f"{path}/{name}"] if "description" not in child else []
            found += bare(child, f"{path}/{name}") + bare(child.get("items", {}), f"{path}/{name}[]")
        return found

    assert bare(schema("article.schema.json"), "") == []
    assert bare(schema("report.schema.json"), "") == []
