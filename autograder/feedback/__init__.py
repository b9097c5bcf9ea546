"""Make what instructors and students see of a submission safe, and free of hidden tests.

For feedback and for formgrader's page of a submission, which stands on the same origin as
JupyterLab: whatever acts there, acts as the instructor. `put_in`, which nbgrader_config.py calls,
puts these parts into the settings of nbgrader:

- `filters`, where text becomes part of a page: `markdown2html`, `clean_html`, `ansi2html`,
  `highlight_code`;
- `Disarm`, for what reaches the page past them: metadata, kinds of output, names;
- `TEMPLATES`, which add a Content Security Policy, so that a hole in the above stays harmless;
- `HideTests`, for feedback alone.
"""

from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbgrader.preprocessors import GetGrades
from traitlets.config import Config

from autograder.feedback.disarm import PATHS, TEMPLATES, Disarm
from autograder.feedback.filters import ansi2html, clean_html, highlight_code, markdown2html
from autograder.feedback.hidden_tests import HideTests
from autograder.feedback.named import FeedbackExporter, name_of_graded


def put_in(config: Config) -> None:
    """Put all these parts into the settings of a course of nbgrader."""
    config.HTMLExporter.extra_template_basedirs = TEMPLATES
    config.HTMLExporter.preprocessors = [Disarm]
    config.GenerateFeedback.exporter_class = FeedbackExporter
    config.FeedbackExporter.template_name = "named_feedback"
    config.FeedbackExporter.extra_template_paths = PATHS
    config.HTMLExporter.filters = {
        "name_of_graded": name_of_graded,
        "markdown2html": markdown2html,
        "clean_html": clean_html,
        "ansi2html": ansi2html,
        "highlight_code": highlight_code,
    }
    config.HTMLExporter.sanitize_html = True
    config.GenerateFeedback.preprocessors = [GetGrades, HideTests, CSSHTMLHeaderPreprocessor]


__all__ = [
    "TEMPLATES",
    "Disarm",
    "HideTests",
    "ansi2html",
    "clean_html",
    "highlight_code",
    "markdown2html",
    "put_in",
]
