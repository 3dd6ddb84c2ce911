"""Reads news text into political events, quotes, figures and commitments."""

from jote.reading.extensions import extend
from jote.reading.language import detect_language
from jote.reading.read import read
from jote.reading.records import Reading

__all__ = ["Reading", "detect_language", "extend", "read"]
