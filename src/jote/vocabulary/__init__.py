"""The words of the field: dates with precision, states and places through time, duties, PLOVER codes."""

from jote.vocabulary.dates import PartialDate, parse_date, parse_day
from jote.vocabulary.states import State, find_state, state_on, states, states_on

__all__ = ["PartialDate", "State", "find_state", "parse_date", "parse_day", "state_on", "states", "states_on"]
