"""A process beside the server that makes views, one after another, over the socket that is its standard input.

It holds a ledger of its own and nothing else: no store, no network, no memory of who asked. It ends when the
server does, however that ends, because then the socket is closed.
"""

from __future__ import annotations

import gc
import pickle
import signal
import socket
import struct
import traceback
from contextlib import suppress
from functools import partial

from jote.errors import JoteError
from jote.ledger import Ledger, treaty_of
from jote.ledger import ledger as shipped
from jote.web.made import Work
from jote.web.refused import told_of

HEAD = struct.Struct("!BI")  # what follows, and how many bytes of it
READY, MADE, TOLD, BROKEN = range(4)  # what a worker says
ADDED, WORK = range(2)  # what it is told: the treaties added to the ledger, a view to make


def main() -> None:
    """Say that the ledger is loaded, then do what comes until nobody is there to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that is for the server
    server = socket.socket(fileno=0)
    with suppress(EOFError, OSError):
        _serve(server)


def _serve(server: socket.socket) -> None:
    ledger = shipped()
    _warm(ledger)
    gc.collect()
    gc.freeze()  # the ledger stays: the collector need not walk it again and again
    gc.set_threshold(100_000, 20, 50)  # an answer is some thousand small records that go at once
    server.sendall(HEAD.pack(READY, 0))
    while True:
        kind, size = HEAD.unpack(_exactly(server, HEAD.size))
        said = _exactly(server, size)
        if kind == ADDED:
            entries = pickle.loads(said)
            ledger = shipped().with_treaties(treaty_of(entry) for entry in entries) if entries else shipped()
        else:
            what, body = answered(said, ledger)
            server.sendall(HEAD.pack(what, len(body)) + body)


def answered(said: bytes, ledger: Ledger) -> tuple[int, bytes]:
    """A view made, or what went wrong with it."""
    try:
        work: Work = pickle.loads(said)
        tag, body = work.done(ledger)
    except JoteError as error:
        return TOLD, pickle.dumps(told_of(error))
    except Exception:
        return BROKEN, traceback.format_exc().encode("utf-8", "replace")
    return MADE, tag.encode() + body


def _warm(ledger: Ledger) -> None:
    """Load what the first answer would load."""
    from jote.locale import LANGUAGES
    from jote.obligations import pose
    from jote.web.views import answered as view

    for language in LANGUAGES:
        Work(partial(view, pose("RUS", "EST", "2025-06-01"), language, None), "json", "", False).done(ledger)


def _exactly(server: socket.socket, size: int) -> bytes:
    """So many bytes; EOFError where the other end is gone."""
    found = bytearray()
    while len(found) < size:
        part = server.recv(min(size - len(found), 1 << 20))
        if not part:
            raise EOFError
        found += part
    return bytes(found)
