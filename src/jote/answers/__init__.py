"""Obligations in; something to show, say or cite, out."""

from jote.answers.answer import Answer, answer, coverage
from jote.answers.sentence import answer_sentence, change_sentence, flips_told

__all__ = ["Answer", "answer", "answer_sentence", "change_sentence", "coverage", "flips_told"]
