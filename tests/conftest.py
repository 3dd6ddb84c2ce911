"""What every test shares."""

from hypothesis import settings

# How long an example takes says how busy the machine is, not whether a law holds.
settings.register_profile("jote", deadline=None)
settings.load_profile("jote")
