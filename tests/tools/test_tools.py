"""What is generated from the code is up to date: one command each makes it so."""

import importlib.util
from pathlib import Path
from types import ModuleType

from marbre.rules.catalogue import all_rules

ROOT = Path(__file__).parents[2]


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_template_has_an_english_translation() -> None:
    """Else: translate in marbre.po what `python tools/update_messages.py` lists, and run it again."""
    messages = tool("update_messages")
    assert messages.missing(messages.updated(messages.read_catalogue())) == []


def test_the_compiled_catalogue_is_that_of_the_translations() -> None:
    messages = tool("update_messages")
    catalogue = messages.updated(messages.read_catalogue())
    assert not messages.stale(catalogue)


def test_every_rule_has_its_page_and_the_index_is_up_to_date() -> None:
    """Else: `python tools/build_docs.py`."""
    docs = tool("build_docs")
    assert docs.stale() == []
    assert all((ROOT / "docs" / "rules" / f"{rule.id}.md").is_file() for rule in all_rules())


def test_a_stale_page_is_told(tmp_path: Path) -> None:
    docs = tool("build_docs")
    docs.write(tmp_path)
    assert docs.stale(tmp_path) == []
    (tmp_path / "seo" / "gone.md").write_text("x")
    (tmp_path / "README.md").write_text("x")
    assert docs.stale(tmp_path) == ["README.md", "seo/gone.md"]
