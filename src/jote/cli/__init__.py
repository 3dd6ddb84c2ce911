"""The command line: `jote read | proposals | accept | reject | ask | cascade | treaty | state | ref | ...`.

Each command lives in a module of its own and is imported only when it is called, so that
`jote --help` answers at once.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

COMMANDS = {
    "read": "Read articles: who did what to whom, when, where, who says so.",
    "proposals": "List the commitments that were read and wait for a judgement.",
    "accept": "Accept a proposal into the ledger.",
    "reject": "Reject a proposal, with a reason.",
    "ask": "Who must do what if X attacks Y on a day, and why.",
    "cascade": "How a war could spread, step by step.",
    "treaty": "List, show, check or start treaties.",
    "state": "What a state owes and is owed on a day.",
    "ref": "Look up codes: PLOVER, obligations, states, places.",
    "import": "Bring your own copy of ATOP in as a second layer.",
    "data": "The data sets that Jote can use, and where to get them.",
    "panel": "Build panels: dyad-years, state-years, treaty spells.",
    "eval": "Score readings against a gold set.",
    "serve": "Open the page on this machine.",
}


class _Lazy(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"jote.cli.{cmd_name}_")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from jote import __version__

        click.echo(f"jote {__version__}")
        ctx.exit()


@click.group(
    cls=_Lazy,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Jote (জোট, "alliance"): who is bound to do what if X attacks Y, and who says so.""",
)
@click.option(
    "--version", is_flag=True, callback=_version, expose_value=False, is_eager=True, help="Print the version and exit."
)
@click.option(
    "--lang",
    type=click.Choice(["en", "bn"]),
    envvar="JOTE_LANG",
    help="Language of tables, reasons and errors (default: from the locale, else English).",
)
@click.pass_context
def cli(ctx: click.Context, lang: str | None) -> None:
    ctx.obj = lang or _locale_language()


def _locale_language() -> str:
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "bn" if locale.startswith("bn") else "en"


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line; every error of Jote's is one sentence on standard error and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    from jote.errors import JoteError
    from jote.locale import say

    given = sys.argv[1:] if arguments is None else arguments
    try:
        sys.exit(cli.main(args=given, prog_name="jote", standalone_mode=False) or 0)
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "jote"
        sentence = say("cli.usage", _language_of(given), what=error.format_message().rstrip("."), command=where)
        click.echo(f"jote: {sentence}", err=True)
        sys.exit(2)
    except JoteError as error:
        click.echo(f"jote: {error.message(_language_of(given))}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _language_of(arguments: list[str]) -> str:
    for place, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
    return os.environ.get("JOTE_LANG") or _locale_language()
