"""What the steps of the Bangla reader look for in a sentence."""

from jote.reading.bn.endings import stems
from jote.reading.marked import Marks

MARKS = Marks(stems)
