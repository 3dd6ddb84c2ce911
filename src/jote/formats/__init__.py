"""The forms in which Jote gives its records away: JSON with published schemas."""

from jote.formats.schema import schema_of, validate

__all__ = ["schema_of", "validate"]
