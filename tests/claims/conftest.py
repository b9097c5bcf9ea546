"""The lesson that a module of claims is about, run once for all its tests."""

import pytest
from lessons import Lesson


@pytest.fixture(scope="module")
def lesson(request):
    """The module's `LESSON`: whole, or without its `SLOW_CELLS` where no slow test runs."""
    module = request.module
    tests = [test for test in request.session.items if test.module is module]
    whole = any(test.get_closest_marker("slow") for test in tests)
    return Lesson(module.LESSON, leave_out=set() if whole else module.SLOW_CELLS)
