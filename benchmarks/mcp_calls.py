"""How long a client of `marbre mcp` waits: from a cold process to the first answers, then call by call.

    python benchmarks/mcp_calls.py [COPY] [RUNS]

Each run is a new server over standard input and output, asked by the SDK's own client; the median of the runs is
printed, in seconds. « at once »: the call is the first thing that the client asks, the model is still loading.
"""

import os
import platform
import statistics
import sys
import time
from pathlib import Path
from typing import Any

import anyio
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

ROOT = Path(__file__).parent.parent
COLD = "check_text at once, from the start"


def main(arguments: list[str]) -> int:
    copy = Path(arguments[0]) if arguments else ROOT / "examples/tesla-openai.txt"
    runs = int(arguments[1]) if len(arguments) > 1 else 3
    text = copy.read_text("utf-8")
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {runs} runs, {copy.name}, {len(text.split())} words"
    )
    told: dict[str, list[float]] = {}
    for _ in range(runs):
        for name, seconds in anyio.run(_run, text).items():
            told.setdefault(name, []).append(seconds)
    for name, times in told.items():
        print(f"  {statistics.median(times):7.3f}  {name}")
    return 0


async def _run(text: str) -> dict[str, float]:
    parameters = StdioServerParameters(command=sys.executable, args=["-m", "marbre", "mcp"], env=dict(os.environ))
    found: dict[str, float] = {}
    begun = time.perf_counter()
    async with Client(stdio_client(parameters)) as client:
        found["ready (hands shaken)"] = time.perf_counter() - begun
        await client.list_tools()
        found["tools listed"] = time.perf_counter() - begun
        await client.call_tool("read_brief", {"brief": "SEO, 700 mots au moins"})
        found["read_brief answered"] = time.perf_counter() - begun
        await client.call_tool("check_text", {"text": text})
        found[COLD] = time.perf_counter() - begun
        calls: list[tuple[str, str, dict[str, Any]]] = [
            (
                "check_text again, with its source and a brief",
                "check_text",
                {"text": text, "source": text, "brief": "SEO"},
            ),
            ("get_fixed_text", "get_fixed_text", {"text": text}),
            ("get_ledger", "get_ledger", {"text": text, "source": text}),
            ("get_plan", "get_plan", {"source": text, "brief": "SEO, des intertitres"}),
            ("explain_rule", "explain_rule", {"rule": "typography/guillemet-spaces"}),
            ("read_brief", "read_brief", {"brief": "SEO, 700 mots au moins"}),
        ]
        for name, tool, given in calls:
            at = time.perf_counter()
            result = await client.call_tool(tool, given)
            assert not result.is_error, result.content
            found[name] = time.perf_counter() - at
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
