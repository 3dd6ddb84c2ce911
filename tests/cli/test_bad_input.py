"""Bad input gets one clear sentence and exit code 2, and nothing is written."""

import os
import subprocess
import sys

import pytest


def jote(*arguments, stdin=b"", **environment):
    return subprocess.run(
        [sys.executable, "-c", "from jote.cli import main; main()", *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, "JOTE_LANG": "en", **environment},
        timeout=120,
        check=False,
    )


def refused(done, words):
    message = done.stderr.decode()
    assert done.returncode == 2, message
    assert words in message
    assert "Traceback" not in message
    assert done.stdout == b""
    assert len([line for line in message.splitlines() if line.strip()]) == 1, message


FILES = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n\t\n", "is empty"),
    "bom-only.txt": (b"\xef\xbb\xbf\n", "is empty"),
    "binary.txt": (bytes(range(256)) * 40, "is not text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "is not text"),
    "latin1.txt": ("পুতিন বললেন। ".encode() * 40 + b"caf\xe9 caf\xe9 and more text", "not valid UTF-8"),
    "third.txt": (
        "Der Präsident und der Kanzler haben am Mittwoch ein Abkommen unterzeichnet. ".encode() * 8,
        "neither in Bangla nor in English",
    ),
    "russian.txt": (
        "Президент России подписал договор о сотрудничестве. ".encode() * 8,
        "neither in Bangla nor in English",
    ),
    "page.html": (
        b"<!doctype html><html><head><title>x</title></head><body><nav><a href='/'>home</a></nav></body></html>",
        "holds no article",
    ),
    "rows.jsonl": (b'{"id": "1", "text": "abc"\n', "no JSON object"),
    "rows-without-text.jsonl": (b'{"id": "1"}\n', "an object with `id` and `text`"),
}


@pytest.mark.parametrize("name", sorted(FILES))
def test_reading(tmp_path, name):
    content, words = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    store = tmp_path / "jote.db"

    refused(jote("read", str(path), "--save", JOTE_DB=str(store)), words)
    assert not store.exists()


def test_a_hundred_megabytes(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    refused(jote("read", str(path)), "100 MB")


def test_standard_input():
    refused(jote("read", "-"), "standard input is empty")


def test_a_file_that_is_not_there(tmp_path):
    refused(jote("read", str(tmp_path / "no.txt")), "does not exist")
    refused(jote("read", str(tmp_path)), "does not exist")


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:9/x", "http://localhost/x", "http://10.0.0.1/", "http://169.254.1.1/", "http://[::1]/"],
)
def test_addresses_that_are_not_public(address):
    refused(jote("read", address), "not a public host")


QUESTIONS = {
    "unknown state": (["--attacker", "Atlantis", "--target", "PRK"], "is no state that Jote knows"),
    "nearly a state": (["--attacker", "Rusia", "--target", "PRK"], "perhaps"),
    "attacker equal to target": (["--attacker", "KOR", "--target", "South Korea"], "both as attacker and as target"),
    "no day": (["--attacker", "KOR", "--target", "PRK", "--on", "yesterday"], "is no day"),
    "a day that is none": (["--attacker", "KOR", "--target", "PRK", "--on", "2023-02-29"], "is no day"),
    "no state on that day": (
        ["--attacker", "HRV", "--target", "FRA", "--on", "1950-01-01"],
        "was no state on 1950-01-01",
    ),
    "unknown place": (["--attacker", "KOR", "--target", "PRK", "--at", "Narnia"], "is no place that Jote knows"),
    "nobody attacked": (["--attacker", "KOR"], "no target"),
    "side": (["--attacker", "KOR", "--target", "PRK", "--fighting", "JPN"], "STATE:attacker or STATE:target"),
    "words": (["what is the weather"], "was not understood"),
}


@pytest.mark.parametrize("name", sorted(QUESTIONS))
def test_asking(name):
    arguments, words = QUESTIONS[name]
    on = [] if "--on" in arguments else ["--on", "2024-12-05"]
    refused(jote("ask", *arguments, *on), words)


def test_the_same_sentence_in_bangla():
    done = jote("ask", "--attacker", "KOR", "--target", "KOR", "--on", "2024-12-05", JOTE_LANG="bn")

    assert done.returncode == 2
    assert "দুটি আলাদা রাষ্ট্রের নাম দিন" in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["treaty", "show", "nato"], "perhaps nato-1949"),
        (["ref", "plover", "AIDD"], "perhaps AID"),
        (["ref", "state", "Narnia"], "is no state"),
    ],
)
def test_looking_up(arguments, words):
    refused(jote(*arguments), words)


def test_judging_what_is_not_there(tmp_path):
    refused(jote("accept", "7", JOTE_DB=str(tmp_path / "jote.db")), "there is no proposal 7")


def test_version_and_help():
    assert jote("--version").stdout.startswith(b"jote ")
    assert b"Who must do what if X attacks Y" in jote("--help").stdout


def test_a_call_that_lacks_something_is_one_sentence_in_either_language():
    refused(jote("cascade", "--attacker", "KOR"), "see `jote cascade --help`")
    assert "আদেশটি বোঝা যায়নি" in jote("cascade", "--attacker", "KOR", JOTE_LANG="bn").stderr.decode()
