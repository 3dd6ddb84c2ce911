from jote.panels.unit import unit, declare
from jote.panels.system import *
from jote.panels.codes import *
from jote.panels.sources import *
from jote.panels.pledges import *
