"""For all tests: what a learner has done on this computer is neither read nor changed."""

import os
import tempfile

# Set before anything imports the course, and inherited by the kernels that tests start.
os.environ["COURSE_PROGRESS"] = tempfile.mkdtemp(prefix="course-progress-")

from collections.abc import Iterator

import pytest

from autograder.engine.pool import LocalPool, PoolError


@pytest.fixture(scope="session")
def pool() -> Iterator[LocalPool]:
    """The engine; its warm processes take seconds to start."""
    try:
        with LocalPool(jobs=2) as pool:
            yield pool
    except PoolError as error:
        pytest.skip(str(error))
