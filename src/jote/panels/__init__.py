"""Panels that scholars can publish with: state-years, dyad-years, treaty spells, networks of pledges.

    import jote.panels as jp
    (jp.dyad_years(1816, 2018)
       .pipe(jp.add_pledges, source="atop")
       .pipe(jp.add_pledges, source="jote")
       .pipe(jp.add_similarity, ["S", "kappa", "pi"])
       .pipe(jp.add_wars)
       .pipe(jp.add_peace_years))

A frame is started by `state_years`, `dyad_years`, `dyad_days` or `treaty_spells`, and each `add_` step puts columns
beside its rows; `unit` tells what a row stands for. The user's own copies of ATOP and Correlates of War data are read
from the path given or from the folder in `JOTE_DATA`; `data_sets` lists them, `versions` and `cite` say what was used.
"""

from jote.ledger.atop import unlike_partners
from jote.panels.atop import OBLIGATIONS, unlisted_alliances
from jote.panels.build import KINDS, build_panel
from jote.panels.capabilities import add_capabilities
from jote.panels.codes import add_codes, to_cow
from jote.panels.conflict import add_disputes, add_wars
from jote.panels.contiguity import add_contiguity
from jote.panels.network import POSITIONS, Network, add_positions, network, network_years
from jote.panels.peace import add_peace_years
from jote.panels.pledges import OutsideSystem, add_pledges, behind, outside, pledge_spells
from jote.panels.plot import plot
from jote.panels.reliability import Logit, honoured, logit, reliability, wilson
from jote.panels.similarity import MEASURES, add_similarity, kappa_by_ranks, portfolio_similarity
from jote.panels.sources import Check, check_source, cite, data_sets, locate, read_source, sources, versions
from jote.panels.spells import survival_curve, treaty_spells
from jote.panels.system import dyad_days, dyad_years, members_in, state_years
from jote.panels.unit import Unit, declare, unit
from jote.panels.write import data_dictionary, write

__all__ = [
    "KINDS", "MEASURES", "OBLIGATIONS", "POSITIONS", "Check", "Logit", "Network", "OutsideSystem", "Unit", "add_capabilities",
    "add_codes", "add_contiguity", "add_disputes", "add_peace_years", "add_pledges", "add_positions", "add_similarity",
    "add_wars", "behind", "build_panel", "check_source", "cite", "data_dictionary", "data_sets", "declare", "dyad_days",
    "dyad_years", "honoured", "kappa_by_ranks", "locate", "logit", "members_in", "network", "network_years", "outside",
    "pledge_spells", "plot", "portfolio_similarity", "read_source", "reliability", "sources", "state_years", "survival_curve",
    "to_cow", "treaty_spells", "unit", "unlike_partners", "unlisted_alliances", "versions", "wilson", "write",
]  # fmt: skip
