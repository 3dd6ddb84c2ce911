"""Reads news text into political events, quotes, figures and commitments."""

from jote.reading.read import read
from jote.reading.records import Reading
from jote.reading.text import detect_language

__all__ = ["Reading", "detect_language", "read"]
