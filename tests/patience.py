"""How long tests wait: what ends by itself ends sooner than this, on the busiest machine.

None of these times proves anything. They only end a test that would otherwise never end.
"""

from __future__ import annotations

from autograder.engine.job import Limits

A_LONG_TIME = 600  # seconds; what has not come by then does not come at all
PATIENT = Limits(cell_seconds=1200, notebook_seconds=3600)
ENDLESS = Limits(cell_seconds=8, notebook_seconds=3600)  # for what never ends by itself
