"""Make what instructors and students see of a submission safe, and free of hidden tests.

For feedback and for formgrader's page of a submission, which stands on the same origin as
JupyterLab: whatever acts there, acts as the instructor. nbgrader_config.py puts these parts in:

- `filters`, where text becomes part of a page: `markdown2html`, `clean_html`, `ansi2html`,
  `highlight_code`;
- `Disarm`, for what reaches the page past them: metadata, kinds of output, names;
- `TEMPLATES`, which add a Content Security Policy, so that a hole in the above stays harmless;
- `HideTests`, for feedback alone.
"""

from autograder.feedback.disarm import TEMPLATES, Disarm
from autograder.feedback.filters import ansi2html, clean_html, highlight_code, markdown2html
from autograder.feedback.hidden_tests import HideTests

__all__ = [
    "TEMPLATES",
    "Disarm",
    "HideTests",
    "ansi2html",
    "clean_html",
    "highlight_code",
    "markdown2html",
]
