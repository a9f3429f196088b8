"""The guide says what the commands do."""

import re
import tomllib
from pathlib import Path

import click
import pytest
import yaml

from marbre.cli import cli
from marbre.commands.check import FORMATS
from marbre.config.keys import PUBLISH
from marbre.config.read import read_config
from marbre.house import Limits
from marbre.publish.destinations import destination, kinds
from marbre.publish.static.dialect import dialects

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = {path.name: path.read_text("utf-8") for path in (DOCS / "guide").glob("*.md")}
TOP = [cli.get_command(click.Context(cli, obj=str), name) for name in cli.list_commands(click.Context(cli))]
COMMANDS = [*TOP, *(c for group in TOP if isinstance(group, click.Group) for c in group.commands.values())]


@pytest.mark.parametrize("command", [c for c in COMMANDS if c], ids=lambda c: c.name)
def test_every_command_has_help_worth_reading(command: click.Command) -> None:
    assert command.help
    assert len(command.help) > 60
    for param in command.params:
        if isinstance(param, click.Option):
            assert param.help, param.name


def test_every_option_in_the_guide_exists() -> None:
    known = {opt for c in [cli, *COMMANDS] if c for p in c.params for opt in (*p.opts, *p.secondary_opts)}
    said = {opt for text in GUIDE.values() for opt in re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)}
    assert said - known - {"--help"} == set()


def test_the_configuration_shown_is_read_and_shows_the_defaults() -> None:
    shown = re.search(r"```toml\n(.*?)```", GUIDE["configuration.md"], re.DOTALL)
    assert shown
    config = read_config(shown[1], Path("marbre.toml"))
    assert config.house.limits == Limits()
    assert set(tomllib.loads(shown[1])["limits"]) == set(vars(Limits()))


def test_every_format_is_described() -> None:
    assert all(f"| `{name}` |" in GUIDE["formats.md"] for name in FORMATS)


def test_every_link_leads_somewhere() -> None:
    for path in [DOCS / "README.md", *(DOCS / "guide").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text("utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_the_hooks_run_commands_that_exist() -> None:
    hooks = yaml.safe_load((DOCS.parent / ".pre-commit-hooks.yaml").read_text("utf-8"))
    names = {c.name for c in COMMANDS if c}
    assert [h["id"] for h in hooks] == ["marbre-check", "marbre-fix"]
    assert all(h["entry"].split()[0] == "marbre" and h["entry"].split()[1] in names for h in hooks)


def test_the_destinations_shown_are_read() -> None:
    shown = re.search(r"```toml\n(.*?)```", GUIDE["publier.md"], re.DOTALL)
    assert shown
    config = read_config(shown[1], Path("marbre.toml"))
    for name in config.publish:
        assert destination(name, config.publish, Path()).kind in kinds()
    assert all(f"`{kind}`" in GUIDE["publier.md"] for kind in dialects())
    assert all(f"`{key}`" in GUIDE["configuration.md"] for key in PUBLISH)


def test_the_lines_for_wordpress_are_those_that_the_tests_run() -> None:
    shown = re.search(r"```php\n(.*?)```", GUIDE["publier.md"], re.DOTALL)
    assert shown
    assert shown[1] == (DOCS.parent / "tests" / "wordpress" / "mu-plugins" / "seo-meta.php").read_text("utf-8")
    fields = yaml.safe_load((DOCS.parent / "src/marbre/publish/wordpress/seo_fields.yaml").read_text("utf-8"))
    assert all(f"'{field}'" in shown[1] for plugin in fields.values() for field in plugin.values())
