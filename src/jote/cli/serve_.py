"""`jote serve`: open the page on this machine."""

from __future__ import annotations

import re
from socket import SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, getaddrinfo, socket

import click

from jote.errors import BadInput
from jote.locale import say

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command("serve")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on; any but this machine's own needs a token.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=8747, show_default=True, help="0 takes any free port.")
@click.option("--token", envvar="JOTE_TOKEN", metavar="TEXT", help="Who brings it may come in (16 letters or more).")
@click.option("--public-reading", is_flag=True, help="With a token: let anybody read and ask; writing still needs it.")
@click.option(
    "--workers",
    type=click.IntRange(0, 64),
    help="Processes that answer beside the server; by default one for each core, four at most.",
)
@click.option("--open/--no-open", "opened", default=True, help="Open the page in the browser, where there is one.")
@click.pass_obj
def command(
    language: str, host: str, port: int, token: str | None, public_reading: bool, workers: int | None, opened: bool
) -> None:
    """Open the page on this machine: ask, see the map, follow the reason to the clause and the quote.

    \b
    jote serve
    jote serve --host 0.0.0.0 --token "$(openssl rand -hex 16)" --public-reading
    """
    if token is not None and not re.fullmatch(r"[A-Za-z0-9_-]{16,200}", token):
        raise BadInput("web.bad_token")
    if token is None and host not in _LOOPBACK:
        raise BadInput("web.bad_bind", host=host)
    listening = _listening(host, port)

    import gc

    import uvicorn

    from jote.web import create_app
    from jote.web.crew import crew_size

    app = create_app(token=token, public_reading=public_reading, workers=crew_size(workers))
    shown = host if ":" not in host else f"[{host}]"
    address = f"http://{shown if host not in ('0.0.0.0', '::') else '127.0.0.1'}:{listening.getsockname()[1]}/"
    if token is not None:
        address += f"?token={token}"
    click.echo(say("web.serving", language, address=address))
    if opened:
        _open(address)
    gc.collect()
    gc.freeze()  # the ledger stays: the collector need not walk it again and again
    gc.set_threshold(100_000, 20, 50)  # an answer is some thousand small records that go at once
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, timeout_keep_alive=15)
    uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket:
    """A socket on the address; raises BadInput where it cannot be had."""
    listening = None
    try:
        family, kind, protocol, _, place = getaddrinfo(host, port, type=SOCK_STREAM)[0]
        listening = socket(family, kind, protocol)
        listening.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        listening.bind(place)
    except OSError as error:
        if listening is not None:
            listening.close()
        raise BadInput("web.port_taken", host=host, port=port, why=error.strerror or error) from None
    return listening


def _open(address: str) -> None:
    """Open the address in a graphical browser, if this machine has one."""
    import os
    import sys
    import threading
    import webbrowser

    if sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        threading.Timer(0.8, webbrowser.open, [address]).start()
