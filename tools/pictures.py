"""The pictures of the README, made anew from the example: the terminal (SVG, by rich) and the page (PNG, by Chromium).

python tools/pictures.py            # wants Debian's `chromium` on the path for the page
"""

import shutil
import subprocess
import sys
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console

from marbre.intake import take_in
from marbre.language.parser import Parser
from marbre.output import files_of, write_out
from marbre.pipeline import write
from marbre.source.files import read_file
from marbre.terminal import show_brief, show_report

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs/images"
WIDTH = 100
"""Columns of the terminal's picture."""


def main() -> int:
    """Write docs/images/terminal.svg and, where Chromium is there, docs/images/page.png."""
    job = take_in(read_file(ROOT / "examples/tesla-openai.txt"))
    written = write(job, Parser())
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = write_out(Path(scratch), written, files_of(written, None), force=True)
        shown = Console(file=StringIO(), record=True, width=WIDTH, highlight=False, markup=False, emoji=False)
        show_brief(shown, job.brief)
        show_report(shown, written.report, Path("out") / folder.name)
        shown.save_svg(str(IMAGES / "terminal.svg"), title="marbre write tesla-openai.txt")
        chromium = shutil.which("chromium")
        if chromium is None:
            print("chromium absent : la page n’est pas photographiée", file=sys.stderr)
            return 1
        target = IMAGES / "page.png"
        subprocess.run(
            [
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--window-size=900,1500",
                f"--screenshot={target}",
                f"file://{folder / 'article.html'}",
            ],
            check=True,
            capture_output=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
