"""The ledger and a question in; who must do what, and the chain of reasons, out."""

from jote.obligations.judge import obligations_if
from jote.obligations.judgement import Judgement
from jote.obligations.question import Question, name_of, pose
from jote.obligations.reasons import Reason
from jote.obligations.records import Conflict, NearMiss, Obligation

__all__ = ["Conflict", "Judgement", "NearMiss", "Obligation", "Question", "Reason", "name_of", "obligations_if", "pose"]
