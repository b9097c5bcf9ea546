"""For all tests: what a learner has done on this computer is neither read nor changed."""

import os
import shutil
import sys
import tempfile

# Set before anything imports the course, and inherited by the kernels that tests start.
os.environ["COURSE_PROGRESS"] = tempfile.mkdtemp(prefix="course-progress-")
os.environ.pop("COURSE_DESK", None)
# Each of several test processes computes on one core: threads that wait for each other cost an
# eighth of the time. The same for the kernels.
os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")

from collections.abc import Iterator
from typing import Any

import hypothesis
import matplotlib
import pytest
from balance import (  # noqa: F401  (hooks of pytest)
    pytest_addoption,
    pytest_collection_modifyitems,
    pytest_configure,
    pytest_report_header,
    pytest_xdist_auto_num_workers,
    pytest_xdist_make_scheduler,
)

from autograder.engine.pool import LocalPool, PoolError

# The same examples in each run, however busy the machine is.
hypothesis.settings.register_profile(
    "course",
    deadline=None,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("course")


@pytest.fixture(scope="session")
def pool() -> Iterator[LocalPool]:
    """The engine; its warm processes take seconds to start."""
    try:
        with LocalPool(jobs=2) as pool:
            yield pool
    except PoolError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module", autouse=True)
def figures_of_its_own() -> Iterator[None]:
    """What a lesson sets for its figures, or leaves open, ends with the tests of that lesson."""
    with matplotlib.rc_context():
        yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A browser without a window."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
    sync_api = pytest.importorskip("playwright.sync_api")
    if program is None:
        pytest.skip("no Chromium on this machine")
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu", *quiet]
        )
        yield browser
        browser.close()
