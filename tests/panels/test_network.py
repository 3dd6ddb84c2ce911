"""The network of pledges: measures against graphs whose values are known, and the network of July 1914."""

import datetime as dt

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jote.panels as jp
from jote.errors import BadData
from jote.panels import graph

KARATE = (
    "1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22 2-31 3-4 3-8 3-9 3-10 "
    "3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33 16-34 19-33 19-34 "
    "20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34 30-33 30-34 "
    "31-33 31-34 32-33 32-34 33-34"
)
"""Zachary's karate club (1977), 34 members, 78 ties: its measures are in every textbook."""


@pytest.fixture
def karate():
    ties = np.zeros((34, 34), dtype=bool)
    for tie in KARATE.split():
        one, other = (int(end) - 1 for end in tie.split("-"))
        ties[one, other] = ties[other, one] = True
    return ties


class TestMeasures:
    def test_betweenness(self, karate):
        found = graph.betweenness(karate)

        assert found[[0, 33, 32]] == pytest.approx([0.43763528, 0.30407498, 0.14524711], abs=1e-8)
        assert found[7] == 0

    def test_eigenvector(self, karate):
        found = graph.eigenvector(karate.astype(float))

        assert found[[33, 0, 2]] == pytest.approx([1, 0.35549 / 0.37336, 0.31719 / 0.37336], abs=1e-4)

    def test_cores(self, karate):
        assert np.bincount(graph.cores(karate)).tolist() == [0, 1, 11, 12, 10]

    def test_communities(self, karate):
        """Greedy modularity finds three groups at 0.3807 (Clauset, Newman and Moore 2004)."""
        label = graph.communities(karate.astype(float))

        assert graph.modularity(karate.astype(float), label) == pytest.approx(0.3807, abs=1e-4)
        assert np.bincount(label).tolist() == [0, 17, 9, 8]

    def test_transitivity(self, karate):
        assert graph.transitivity(karate) == pytest.approx(0.25568, abs=1e-5)

    def test_a_node_without_ties_belongs_to_no_community(self):
        ties = np.zeros((3, 3))
        ties[0, 1] = ties[1, 0] = 1

        assert graph.communities(ties).tolist() == [1, 1, 0]

    def test_reach_follows_promises_from_the_attacked(self):
        """2 owes 1, 1 owes 0: if 0 is attacked 1 must act, then 2; nobody acts for 2."""
        owes = np.zeros((3, 3), dtype=bool)
        owes[1, 0] = owes[2, 1] = True

        direct, chains = graph.reach(owes)

        assert direct.tolist() == [1, 1, 0]
        assert chains.tolist() == [2, 1, 0]

    @settings(max_examples=40)
    @given(
        st.integers(3, 7).flatmap(
            lambda size: st.lists(st.sampled_from("+-0"), min_size=size * size, max_size=size * size)
        )
    )
    def test_triads_by_counting(self, cells):
        size = int(len(cells) ** 0.5)
        signs = np.array(cells).reshape(size, size)
        plus, minus = np.triu(signs == "+", 1), np.triu(signs == "-", 1)
        plus, minus = plus | plus.T, minus | minus.T
        counted = dict.fromkeys(("+++", "++-", "+--", "---"), 0)
        for a in range(size):
            for b in range(a):
                for c in range(b):
                    ends = [(a, b), (b, c), (a, c)]
                    if all(plus[end] or minus[end] for end in ends):
                        foes = sum(bool(minus[end]) for end in ends)
                        counted["+" * (3 - foes) + "-" * foes] += 1

        assert graph.triads(plus, minus) == counted


class TestNetwork:
    def test_the_first_of_july_1914(self, ir):
        found = jp.network("1914-07-01", path=ir)

        assert found.nodes.height == 45
        assert found.edges.height == 17
        france = found.edges.filter(creditor=220)
        assert france.select("debtor", "start").rows() == [(365, dt.date(1893, 12, 27))]
        assert "45 states, 17 promises" in found._repr_html_()

    def test_a_day_and_its_year(self):
        """North Korea and Russia: in force from 4 December 2024."""
        before = jp.network("2024-12-03", source="jote").edges.filter(debtor=365, creditor=731)
        year = jp.network(2024, source="jote").edges.filter(debtor=365, creditor=731)

        assert before.is_empty()
        assert year["treaties"].to_list() == ["rus-prk-2024"]

    def test_by_year_null_outside_the_source(self, ir):
        found = jp.network_years(2017, 2020, path=ir)

        assert found["density"].null_count() == 2
        assert found["states"].null_count() == 0

    def test_balance_counts_allies_and_opponents(self, ir):
        found = jp.network_years(1914, 1914, path=ir, disputes=ir, capabilities=ir).row(0, named=True)
        closed = [found[one] for one in ("three_allies", "two_allies", "one_alliance", "three_opponents")]

        assert found["balance"] == (closed[0] + closed[2]) / sum(closed)
        assert found["polarity"] > 1

    def test_places_of_states_agree_with_the_network(self, ir):
        states = jp.state_years(1913, 1913).pipe(jp.add_positions, path=ir)
        whole = jp.network(1913, path=ir)

        assert states.sort("ccode")["atop_degree"].to_list() == whole.nodes.sort("ccode")["degree"].to_list()

    def test_an_unknown_obligation_or_measure_is_refused(self, ir):
        with pytest.raises(BadData, match="'trade' is no measure"):
            jp.network(1914, path=ir, obligations=["trade"])
        with pytest.raises(BadData, match="'closeness' is no measure"):
            jp.add_positions(jp.state_years(1914, 1914), path=ir, measures=["closeness"])


class TestSpells:
    def test_members_of_atop(self, ir):
        found = jp.treaty_spells("atop", ir)

        assert jp.unit(found) == "treaty-member spell"
        assert found.filter(pl.col("ended") == 0)["end"].unique().to_list() == [dt.date(2019, 1, 1)]
        nato = found.filter(treaty="3180", ccode=2).row(0, named=True)
        assert (nato["start"], nato["ended"], nato["why"]) == (dt.date(1949, 4, 4), 0, None)

    def test_phases_are_joined_or_kept(self, ir):
        whole, phases = jp.treaty_spells("atop", ir), jp.treaty_spells("atop", ir, by="phase")

        assert phases.height == 2510
        assert whole["days"].sum() == phases["days"].sum()
        assert jp.treaty_spells("atop", ir, by="treaty").height == 789

    def test_members_of_the_ledger(self):
        found = jp.treaty_spells("jote").filter(treaty="warsaw-1955", state="DDR").row(0, named=True)

        assert (found["ccode"], found["end"], found["ended"]) == (265, dt.date(1990, 9, 24), 1)

    def test_survival_by_group(self):
        spells = pl.DataFrame({"years": [1.0, 2.0, 1.0, 3.0], "ended": [1, 0, 1, 1], "kind": ["a", "a", "b", "b"]})

        assert jp.survival_curve(spells, by="kind").rows() == [
            ("a", 1.0, 2, 1, 0.5),
            ("b", 1.0, 2, 1, 0.5),
            ("b", 3.0, 1, 1, 0.0),
        ]


class TestReliability:
    def test_berkemeier_and_fuhrmann(self, ir):
        cases = jp.honoured(ir)

        assert jp.reliability(cases).row(0)[1:3] == (73, 146)
        assert [row[:3] for row in jp.reliability(cases, "era").rows()] == [
            ("1816-1944", 61, 92),
            ("1945-2003", 12, 54),
        ]
        by_duty = {duty: jp.reliability(cases.filter(pl.col(duty) == 1)).row(0)[1:3] for duty in jp.OBLIGATIONS[:4]}
        assert by_duty == {"defense": (42, 102), "offense": (31, 42), "neutral": (35, 45), "nonagg": (18, 49)}

    def test_leeds_and_anac(self, ir):
        cases = jp.read_source("institutions", ir)

        assert jp.reliability(cases, outcome="honor3").row(0)[1:3] == (93, 137)
        assert jp.logit(cases, "honor3", ["milinst", "formal"]).cases == 137

    def test_a_logit_of_one_indicator_is_its_odds(self):
        """With one 0/1 column the coefficient is the log odds ratio, its error the root of the sum of 1/n."""
        cases = pl.DataFrame({"kept": [1] * 30 + [0] * 10 + [1] * 20 + [0] * 40, "formal": [1] * 40 + [0] * 60})
        row = jp.logit(cases, "kept", ["formal"]).table.row(1, named=True)

        assert row["coefficient"] == pytest.approx(np.log((30 / 10) / (20 / 40)))
        assert row["error"] == pytest.approx(np.sqrt(1 / 30 + 1 / 10 + 1 / 20 + 1 / 40))

    def test_clusters_of_one_case_give_the_robust_error(self):
        cases = pl.DataFrame(
            {"kept": [1, 0, 1, 1, 0, 0, 1, 0], "x": [0.1, 0.4, 0.9, 0.3, 0.2, 0.8, 0.7, 0.6], "one": range(8)}
        )
        plain, clustered = jp.logit(cases, "kept", ["x"]), jp.logit(cases, "kept", ["x"], cluster="one")

        assert plain.table["coefficient"].to_list() == clustered.table["coefficient"].to_list()
        assert plain.table["error"].to_list() != clustered.table["error"].to_list()

    def test_what_foretells_the_outcome_is_refused(self):
        cases = pl.DataFrame({"kept": [1, 1, 0, 0], "x": [2, 3, 0, 1]})
        with pytest.raises(BadData, match="x foretells the outcome"):
            jp.logit(cases, "kept", ["x"])
