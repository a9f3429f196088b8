"""Write docs/rules from the rules themselves: a page each, and the index. `--check` writes nothing and says what differs.

python tools/build_docs.py [--check]
"""

import sys
from pathlib import Path

from marbre.formats.rule_markdown import rule_markdown
from marbre.formats.words import severity_name
from marbre.rules.catalogue import GROUPS, all_rules

DOCS = Path(__file__).parent.parent / "docs" / "rules"


def pages() -> dict[str, str]:
    """Return every page by its path under docs/rules."""
    found = {f"{rule.id}.md": rule_markdown(rule, str) for rule in all_rules()}
    found["README.md"] = index()
    return found


def index() -> str:
    """Return the index of the rules, by group."""
    lines = [
        "# Les règles",
        "",
        f"{len(all_rules())} règles. Pages écrites par `python tools/build_docs.py` à partir des règles.",
    ]
    for group in GROUPS:
        rules = [r for r in all_rules() if r.id.startswith(f"{group}/")]
        lines += ["", f"## {group} ({len(rules)})", "", "| règle | gravité | ce qu’elle trouve |", "|---|---|---|"]
        lines += [f"| [{r.id}]({r.id}.md) | {severity_name(r.severity, str)} | {_cell(r.summary)} |" for r in rules]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def stale(folder: Path = DOCS) -> list[str]:
    """Return the pages that differ from the rules, are missing, or belong to no rule."""
    wanted = pages()
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*.md")} if folder.exists() else set()
    differ = [n for n, text in wanted.items() if n not in there or (folder / n).read_text("utf-8") != text]
    return sorted({*differ, *(there - set(wanted))})


def write(folder: Path = DOCS) -> None:
    """Write all pages, and take away those of rules that are no more."""
    wanted = pages()
    for path in folder.rglob("*.md"):
        if path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def main() -> None:
    """Write the pages, or check them."""
    if "--check" in sys.argv[1:]:
        for name in stale():
            print("à refaire :", name)
        sys.exit(bool(stale()))
    write()


if __name__ == "__main__":
    main()
