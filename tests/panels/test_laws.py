"""What must hold of every panel, whatever the treaties are."""

import datetime as dt

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

import jote.panels as jp

STATES = (2, 200, 220, 255, 300, 365)
DUTIES = jp.OBLIGATIONS
days = st.dates(dt.date(1899, 1, 1), dt.date(1911, 12, 31))


@st.composite
def alliances(draw):
    """Some alliances among six states, each member with its own days and obligations; exits before 1912 or none."""
    rows = []
    for number in range(draw(st.integers(1, 3))):
        for member in draw(st.lists(st.sampled_from(STATES), min_size=2, max_size=4, unique=True)):
            start = draw(days)
            end = draw(st.none() | st.dates(start + dt.timedelta(days=1), dt.date(1912, 12, 31)))
            owes = draw(st.sets(st.sampled_from(DUTIES), min_size=1))
            rows.append(
                {
                    "atopid": 9000 + number, "member": member, "start": (start.year, start.month, start.day),
                    "end": (end.year, end.month, end.day) if end else None, "owes": tuple(owes),
                }
            )  # fmt: skip
    return rows


COLUMNS = [f"atop_{one}" for one in DUTIES]
law = settings(max_examples=40)


@law
@given(rows=alliances())
def test_directed_and_undirected_agree(member_table, rows):
    members = member_table(*rows)
    both = jp.dyad_years(1900, 1912).pipe(jp.add_pledges, "atop", members)
    once = jp.dyad_years(1900, 1912, directed=False).pipe(jp.add_pledges, "atop", members)
    sides = {"ccode1": pl.min_horizontal("ccode1", "ccode2"), "ccode2": pl.max_horizontal("ccode1", "ccode2")}
    folded = both.with_columns(**sides).group_by("ccode1", "ccode2", "year").agg(pl.col(COLUMNS).max())

    key = ["year", "ccode1", "ccode2"]
    assert folded.select(*key, *COLUMNS).sort(key).equals(once.select(*key, *COLUMNS).sort(key))


@law
@given(rows=alliances())
def test_a_panel_by_days_equals_one_by_years_at_year_ends(member_table, rows):
    members = member_table(*rows)
    years = jp.dyad_years(1900, 1912, count="year_end").pipe(jp.add_pledges, "atop", members, at="year_end")
    ends = jp.dyad_days([dt.date(year, 12, 31) for year in range(1900, 1913)]).pipe(jp.add_pledges, "atop", members)

    assert years.select("ccode1", "ccode2", *COLUMNS).equals(ends.select("ccode1", "ccode2", *COLUMNS))


@law
@given(rows=alliances())
def test_the_first_of_january_likewise(member_table, rows):
    members = member_table(*rows)
    key = ["ccode1", "ccode2"]
    starts = jp.dyad_days([dt.date(year, 1, 1) for year in range(1900, 1913)])
    years = starts.with_columns(year=pl.col("date").dt.year()).drop("date")
    by_day = starts.pipe(jp.add_pledges, "atop", members)
    by_year = years.pipe(jp.add_pledges, "atop", members, at="year_start")

    assert by_day.select(*key, *COLUMNS).equals(by_year.select(*key, *COLUMNS))


@law
@given(rows=alliances(), seed=st.integers(0, 99))
def test_the_order_of_the_input_changes_nothing(member_table, rows, seed):
    members = member_table(*rows)
    shuffled = members.sample(fraction=1.0, shuffle=True, seed=seed)
    frame = jp.dyad_years(1900, 1912).filter(pl.col("ccode1").is_in(STATES), pl.col("ccode2").is_in(STATES))
    mixed = frame.sample(fraction=1.0, shuffle=True, seed=seed)

    plain = frame.pipe(jp.add_pledges, "atop", members).pipe(jp.add_similarity, ["S", "kappa"], path=members)
    other = mixed.pipe(jp.add_pledges, "atop", shuffled).pipe(jp.add_similarity, ["S", "kappa"], path=shuffled)

    key = ["year", "ccode1", "ccode2"]
    assert plain.sort(key).equals(other.sort(key))


@law
@given(rows=alliances())
def test_an_alliance_more_takes_no_promise_away(member_table, rows):
    more = [
        {"atopid": 9500, "member": 2, "start": (1900, 1, 1), "owes": ("consul",)},
        {"atopid": 9500, "member": 200, "start": (1900, 1, 1), "owes": ("consul",)},
    ]
    before = jp.dyad_years(1905, 1906).pipe(jp.add_pledges, "atop", member_table(*rows))
    after = jp.dyad_years(1905, 1906).pipe(jp.add_pledges, "atop", member_table(*rows, *more))

    assert all((after[one] >= before[one]).all() for one in COLUMNS)
    changed = after.filter(pl.any_horizontal([after[one] != before[one] for one in COLUMNS]))
    assert set(changed["ccode1"]) | set(changed["ccode2"]) <= {2, 200}


@law
@given(rows=alliances())
def test_states_owe_what_their_pairs_do(member_table, rows):
    members = member_table(*rows)
    pairs = jp.dyad_years(1900, 1912).pipe(jp.add_pledges, "atop", members)
    states = jp.state_years(1900, 1912).pipe(jp.add_pledges, "atop", members)
    any_of = pairs.group_by(pl.col("ccode1").alias("ccode"), "year").agg(pl.col(COLUMNS).max())

    key = ["year", "ccode"]
    assert any_of.select(*key, *COLUMNS).sort(key).equals(states.select(*key, *COLUMNS).sort(key))


@law
@given(rows=alliances())
def test_the_cells_and_what_stands_behind_them_agree(member_table, rows):
    members = member_table(*rows)
    frame = jp.dyad_years(1905, 1905).filter(pl.col("ccode1").is_in(STATES), pl.col("ccode2").is_in(STATES))
    for one in frame.pipe(jp.add_pledges, "atop", members, treaties=True).iter_rows(named=True):
        spells = jp.behind(one["ccode1"], one["ccode2"], 1905, "atop", members)
        assert (one["atop_treaties"] or "").split() == sorted(set(spells["treaty"]))
        for duty in DUTIES:
            assert one[f"atop_{duty}"] == (spells[duty].max() or 0)
