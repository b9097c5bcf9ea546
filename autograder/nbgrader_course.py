"""This course as nbgrader sees it: the settings of `nbgrader_config.py` with full paths."""

from __future__ import annotations

import logging

from traitlets.config import Config, PyFileConfigLoader

from course.toolkit import places

CONFIG_FILE = "nbgrader_config.py"


def course_config() -> Config:
    """nbgrader's configuration of this course, whatever the working directory is."""
    config = PyFileConfigLoader(CONFIG_FILE, path=str(places.ROOT)).load_config()
    config.CourseDirectory.root = str(places.ROOT)
    # The exchange, a shared folder of nbgrader's, is not used; its absence is no error here.
    logging.getLogger("traitlets").setLevel(logging.ERROR)
    return config


def reason(outcome: dict) -> str:
    """What nbgrader's API says last of a failure: one line of at most 200 characters."""
    lines = f"{outcome.get('log') or ''}\n{outcome.get('error') or ''}".strip().splitlines()
    telling = [line for line in lines if "Error:" in line or "Exception:" in line]
    return (telling or lines or ["nbgrader gives no reason"])[-1].strip()[:200]
