"""What a caller adds to the reader, or puts in place of it."""

import pytest

from jote.errors import BadInput
from jote.reading import extend, extensions, read
from jote.reading.bn import Bangla

GROUP = """source: names kept by our own desk
entries:
- {id: river-front, name: River Front, state: MMR, sector: REB, kind: group, bn: [নদী ফ্রন্ট], en: [River Front]}
"""
FRAME = """source: words kept by our own desk
frames:
- {id: own-cold-shoulder, event: REJECT, contexts: [diplomatic], roles: toward, noun: [শীতলতা], verb: [দেখানো], example: নেপাল ভুটানের প্রতি শীতলতা দেখিয়েছে।}
"""
ATTACK = "নদী ফ্রন্ট নেপালের ওপর হামলা চালিয়েছে।"
SHOULDER = "নেপাল ভুটানের প্রতি শীতলতা দেখিয়েছে।"


@pytest.fixture
def folder(tmp_path):
    yield tmp_path
    extensions._folders.clear()
    extensions._forget()


def source_of_attack(text):
    reading = read(text)
    names = {one.id: one.name for one in reading.actors}
    return [names[one] for event in reading.events for one in event.source]


def test_a_name_of_ones_own(folder):
    assert source_of_attack(ATTACK) == []  # read before: what was compiled is let go
    (folder / "groups.yaml").write_text(GROUP, encoding="utf-8")

    extend(folder)

    assert source_of_attack(ATTACK) == ["River Front"]
    assert source_of_attack("River Front attacked Nepal on Monday.") == ["River Front"]


def test_a_frame_of_ones_own(folder):
    assert [one.event for one in read(SHOULDER).events] == []
    (folder / "bn").mkdir()
    (folder / "bn" / "frames.yaml").write_text(FRAME, encoding="utf-8")

    extend(folder)

    assert [one.event for one in read(SHOULDER).events] == ["REJECT"]


BROKEN = [
    ("nothing in it", None, None, "holds nothing"),
    ("no YAML", "people.yaml", "entries: [", "people.yaml"),
    ("no source", "groups.yaml", GROUP.replace("source: names kept by our own desk\n", ""), "'source' is a required property"),
    ("an unknown key", "groups.yaml", GROUP.replace("kind:", "sort:"), "groups.yaml, entries.0"),
    ("an unknown type", "bn/frames.yaml", FRAME.replace("REJECT", "SNUB"), "bn/frames.yaml, frames.0.event"),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "name", "content", "words"), BROKEN, ids=[one[0] for one in BROKEN])
def test_one_clear_sentence_and_nothing_added(folder, fault, name, content, words):
    if name is not None:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")

    with pytest.raises(BadInput) as raised:
        extend(folder)

    assert words in raised.value.message("en")
    assert extensions.added("groups.yaml") == []


def test_a_reader_with_a_step_of_its_own():
    class Deaf(Bangla):
        def speech(self, sentences):
            return ()

    text = "নেপালের প্রধানমন্ত্রী বলেন, ‘আমরা শান্তি চাই।’"

    assert len(read(text).quotes) == 1
    assert read(text, grammar=Deaf()).quotes == ()
