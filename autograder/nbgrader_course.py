"""This course as nbgrader sees it: the settings of `nbgrader_config.py` with full paths."""

from __future__ import annotations

import contextlib
import logging
import warnings
from collections.abc import Iterator

from traitlets.config import Config, PyFileConfigLoader

from course.toolkit import places

CONFIG_FILE = "nbgrader_config.py"
TIMESTAMP = "timestamp.txt"  # in a submission: when it was handed in


def course_config() -> Config:
    """nbgrader's configuration of this course, whatever the working directory is."""
    config = PyFileConfigLoader(CONFIG_FILE, path=str(places.ROOT)).load_config()
    config.CourseDirectory.root = str(places.ROOT)
    return config


@contextlib.contextmanager
def quiet_nbgrader() -> Iterator[None]:
    """Keep nbgrader's log off the terminal; its API hands the log back with each result."""
    log = logging.getLogger("traitlets")
    handlers, propagate = list(log.handlers), log.propagate
    log.handlers, log.propagate = [logging.NullHandler()], False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.handlers, log.propagate = handlers, propagate


def reason(outcome: dict) -> str:
    """What nbgrader's API says last of a failure: one line of at most 200 characters."""
    lines = f"{outcome.get('log') or ''}\n{outcome.get('error') or ''}".strip().splitlines()
    telling = [
        line
        for line in lines
        if ("Error" in line or "Exception" in line) and not line.lstrip().startswith(("File", "["))
    ]
    # The last exception is nbgrader's own, which only points to the ones before.
    own = [line for line in telling if "NbGraderException" not in line]
    return (own or telling or lines or ["nbgrader gives no reason"])[-1].strip()[:200]
