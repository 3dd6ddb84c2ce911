"""A treaty written back into the form of its file is the same treaty."""

from jote.ledger import entry_of, ledger, treaty_of


def test_every_treaty_comes_back_the_same():
    for treaty in ledger().treaties.values():
        assert treaty_of(entry_of(treaty)) == treaty, treaty.id
