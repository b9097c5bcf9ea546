"""nbgrader's settings for this course; every `nbgrader` command run from this folder reads them."""

from nbconvert.preprocessors import ClearMetadataPreprocessor
from nbgrader.preprocessors import (
    AssignLatePenalties,
    CheckCellMetadata,
    ClearOutput,
    LimitOutput,
    OverwriteCells,
    OverwriteKernelspec,
)

from autograder import feedback
from autograder.export import CsvExport
from autograder.nbgrader_course import find_programs
from autograder.preprocessors import MarkWithEngine, RestoreCells, SaveMarks, TakeIn

c = get_config()  # noqa: F821  (traitlets puts it here)

c.CourseDirectory.course_id = "keras"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", ".marked.json"]

# In a new clone exercises/ is there, gradebook.db is not.
c.Autograde.pre_convert_hook = "autograder.preprocessors.before_autograde"
c.Autograde.post_convert_hook = "autograder.preprocessors.after_autograde"

# nbgrader's own steps, with the first and three others replaced: see autograder/preprocessors.py.
c.Autograde.exporter_class = TakeIn
c.Autograde.sanitize_preprocessors = [
    ClearOutput,
    RestoreCells,
    OverwriteKernelspec,
    OverwriteCells,
    CheckCellMetadata,
]
c.Autograde.autograde_preprocessors = [
    MarkWithEngine,
    ClearMetadataPreprocessor,
    LimitOutput,
    SaveMarks,
    AssignLatePenalties,
    CheckCellMetadata,
]

# What a submission puts on a page, in feedback and in formgrader: see autograder/feedback/.
feedback.put_in(c)
c.ExportApp.plugin_class = CsvExport

# For `nbgrader validate`, which runs a notebook in an ordinary kernel of its author.
c.Execute.timeout = 60  # seconds a cell; the first one imports TensorFlow
c.Execute.shutdown_kernel = "immediate"  # the polite way stalls for seconds now and then
c.Execute.extra_arguments = ["--IPKernelApp.log_level=ERROR"]  # no advice on encryption each time

find_programs()
