"""Every sentence exists in both languages, with the same braces."""

import re
from pathlib import Path

import pytest
import yaml

import jote.locale

ROOT = Path(jote.locale.__file__).parent
FILES = sorted(path.stem for path in (ROOT / "en").glob("*.yaml"))


def test_both_languages_have_the_same_files():
    assert sorted(path.stem for path in (ROOT / "bn").glob("*.yaml")) == FILES


@pytest.mark.parametrize("file", FILES)
def test_both_languages_say_the_same_things(file):
    english, bangla = (
        yaml.safe_load((ROOT / language / f"{file}.yaml").read_text("utf-8")) for language in ("en", "bn")
    )
    braces = re.compile(r"\{(\w+)(?::\w+)?\}")

    assert english.keys() == bangla.keys()
    for key, sentence in english.items():
        assert set(braces.findall(sentence)) == set(braces.findall(bangla[key])), key
        assert re.search("[ঀ-৿]", bangla[key]) or not re.search(r"[a-z]{3}", braces.sub("", sentence)), key
