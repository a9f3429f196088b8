"""`marbre mcp` as a client starts it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters

HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "0"}},
}
READY = {"jsonrpc": "2.0", "method": "notifications/initialized"}


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "MARBRE_LANG": "fr", **more}


def started(*args: str, cwd: Path | None = None, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "marbre", "mcp", *args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment(**more),
    )


def exchanged(server: subprocess.Popen[str], *messages: dict[str, Any]) -> list[dict[str, Any]]:
    """Send messages, one answer awaited for each that asks; return every line that the server wrote, as JSON."""
    assert server.stdin
    assert server.stdout
    lines: list[str] = []
    for message in messages:
        server.stdin.write(json.dumps(message) + "\n")
        server.stdin.flush()
        while "id" in message and not any(json.loads(line).get("id") == message["id"] for line in lines):
            lines.append(server.stdout.readline())
    server.stdin.close()
    lines += server.stdout.readlines()
    return [json.loads(line) for line in lines]


def called(number: int, tool: str, **arguments: Any) -> dict[str, Any]:
    return {"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": {"name": tool, "arguments": arguments}}


def test_standard_output_is_json_rpc_and_nothing_else() -> None:
    server = started()
    answers = exchanged(
        server,
        HELLO,
        READY,
        {"jsonrpc": "2.0", "id": 2, "method": "tools/list"},
        called(3, "check_text", text="L'eau: 9% des voix.\n\n\u202fÇa « va »\u00a0?"),
        called(4, "check_text", text=""),
        called(5, "get_plan", source="Le stade rouvre lundi. La ville a payé 12 500 euros pour ses tribunes."),
    )
    errors = server.stderr.read() if server.stderr else ""
    assert server.wait(20) == 0
    assert [a["id"] for a in answers] == [1, 2, 3, 4, 5]
    assert all(a["jsonrpc"] == "2.0" for a in answers)
    assert len(answers[1]["result"]["tools"]) == 6
    assert answers[2]["result"]["structuredContent"]["diagnostics"]
    assert answers[3]["result"]["isError"]
    assert "Traceback" not in errors


def test_the_sdk_s_own_client_is_served_with_the_house_s_choices(tmp_path: Path) -> None:
    (tmp_path / "marbre.toml").write_text('[words]\nforbidden = ["incontournable"]\n', "utf-8")
    parameters = StdioServerParameters(
        command=sys.executable, args=["-m", "marbre", "mcp"], cwd=tmp_path, env=environment()
    )

    async def main() -> tuple[Any, Any]:
        from mcp.client.stdio import stdio_client

        async with Client(stdio_client(parameters)) as client:
            style = await client.read_resource("marbre://house-style")
            return style, await client.call_tool("check_text", {"text": "Ce stade est incontournable."})

    style, result = anyio.run(main)
    assert "jamais «\u00a0incontournable\u00a0»" in style.contents[0].text
    assert "terminology/house-forbidden" in {d["rule"] for d in result.structured_content["diagnostics"]}


def test_a_client_that_leaves_at_once_leaves_nothing_behind() -> None:
    server = started()
    assert len(exchanged(server, HELLO)) == 1
    assert server.wait(30) == 0
    assert server.stderr
    assert server.stderr.read() == ""


def test_a_named_configuration_is_read_and_a_bad_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "autre.toml").write_text("[words]\ninconnu = 1\n", "utf-8")
    server = started("--config", str(tmp_path / "autre.toml"))
    out, errors = server.communicate("", timeout=30)
    assert (server.returncode, out) == (2, "")
    assert "ligne 2" in errors
    assert len(errors.strip().splitlines()) == 1


@pytest.mark.parametrize("missing", ["mcp", "pydantic"])
def test_without_the_extra_a_sentence_says_what_to_install(tmp_path: Path, missing: str) -> None:
    (tmp_path / missing).mkdir()
    (tmp_path / missing / "__init__.py").write_text(f"raise ModuleNotFoundError('none', name={missing!r})")
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    server = started(PYTHONPATH=path)
    out, errors = server.communicate("", timeout=30)
    assert (server.returncode, out) == (2, "")
    assert "pip install 'marbre[mcp]'" in errors
    assert len(errors.strip().splitlines()) == 1


def test_help_needs_no_extra() -> None:
    code = "import sys\nfrom marbre.cli import cli\ntry:\n    cli(['mcp', '--help'])\nexcept SystemExit:\n    pass\nsys.exit('mcp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
