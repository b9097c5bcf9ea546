"""nbgrader's settings for this course; every `nbgrader` command run from this folder reads them."""

import os
import sysconfig

from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearOutput,
    IgnorePattern,
    LimitOutput,
    OverwriteCells,
    OverwriteKernelspec,
)

from autograder.preprocessors import QuietExecute, RestoreCells, SaveMarks

c = get_config()  # noqa: F821  (traitlets puts it here)

c.CourseDirectory.course_id = "keras"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", ".marked.json"]

# In a new clone exercises/ is there, gradebook.db is not.
c.Autograde.pre_convert_hook = "autograder.release.enter_if_missing"

# nbgrader's own steps, with three of them replaced: see autograder/preprocessors.py.
c.Autograde.sanitize_preprocessors = [
    ClearOutput,
    RestoreCells,
    OverwriteKernelspec,
    OverwriteCells,
    CheckCellMetadata,
]
c.Autograde.autograde_preprocessors = [
    QuietExecute,
    IgnorePattern,
    ClearMetadataPreprocessor,
    LimitOutput,
    SaveMarks,
    AssignLatePenalties,
    CheckCellMetadata,
]

# nbgrader takes all marks from a test cell with text on standard error. A log line of TensorFlow
# or a warning says nothing about the answer: such outputs are removed before marking.
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"(?s).*"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")

# nbgrader calls `alembic`, which lies beside it, by name: it must be found without an activated
# environment too.
scripts = sysconfig.get_path("scripts")
if scripts not in os.environ.get("PATH", "").split(os.pathsep):
    os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])

c.Execute.timeout = 60  # seconds a cell; the first one imports TensorFlow
c.Execute.shutdown_kernel = "immediate"  # the polite way stalls for seconds now and then
c.Execute.extra_arguments = ["--IPKernelApp.log_level=ERROR"]  # no advice on encryption each time
