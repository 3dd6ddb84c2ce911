"""Run the scripts of this folder and put what they print into README.md: `python docs/scholars/refresh.py`.

JOTE_DATA names the folder with the copies of ATOP and COW data.
"""

from __future__ import annotations

import contextlib
import io
import re
import runpy
from pathlib import Path

HERE = Path(__file__).parent
BLOCK = re.compile(r"(<!-- output of (\w+)\.py -->\n```text\n)(.*?)(```\n)", re.DOTALL)


def printed(script: str) -> str:
    """What a script of this folder prints."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        runpy.run_path(str(HERE / f"{script}.py"), run_name="__main__")
    return said.getvalue()


def refreshed(text: str) -> str:
    """The README with every output as the scripts print it now."""
    return BLOCK.sub(lambda found: found[1] + printed(found[2]) + found[4], text)


if __name__ == "__main__":
    readme = HERE / "README.md"
    readme.write_text(refreshed(readme.read_text(encoding="utf-8")), encoding="utf-8")
