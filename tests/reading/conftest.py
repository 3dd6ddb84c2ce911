"""What a reading tells, short enough for a table."""

from jote.reading import Reading

Told = tuple[str, str, str]
Parties = tuple[str, tuple[str, ...], tuple[str, ...]]


def parties(reading: Reading, *, by_state: bool = False) -> list[Parties]:
    """The events: type, sources and targets by English names, or by the states they belong to (? where by none)."""
    called = {one.id: (one.state or "?") if by_state else one.name for one in reading.actors}
    return [
        (one.event, tuple(called[key] for key in one.source), tuple(called[key] for key in one.target))
        for one in reading.events
    ]


def told(reading: Reading) -> list[Told]:
    """The events: type, source and target by English names, each in one string."""
    return [(event, " ".join(source), " ".join(target)) for event, source, target in parties(reading)]


def told_by_states(reading: Reading) -> list[Told]:
    """The events: type, source and target by their states, each in one string."""
    return [(event, "+".join(source), "+".join(target)) for event, source, target in parties(reading, by_state=True)]
