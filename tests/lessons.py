"""A lesson for the tests of its claims: its cells, run in order, and its text."""

import io
import linecache
import warnings
from contextlib import redirect_stdout
from types import SimpleNamespace

import nbformat
import pytest

from course.toolkit import explanations


class Lesson:
    """The code cells of a lesson, run in order in one namespace, without screen and records.

    Args:
        path: the notebook.
        leave_out: ids of the cells that are not run.
        only: ids of the cells that are run; all of them by default.
        given: names that the cells left out would have defined.

    Attributes:
        names: what the cells defined.
        sources: cell id → its code.
        printed: cell id → the text that the cell printed.
        told: prediction key → what everybody is told after the run.
        compared: prediction key → the result that the lesson compares the prediction with.
        warned: cell id → the warnings that reached the learner's screen.
    """

    def __init__(self, path, leave_out=frozenset(), only=None, **given):
        self.names = given
        self.sources, self.printed, self.compared, self.warned = {}, {}, {}, {}
        self.told = {}
        for cell in nbformat.read(path, as_version=4).cells:
            chosen = cell.id not in leave_out and (only is None or cell.id in only)
            if cell.cell_type == "code" and chosen:
                with pytest.MonkeyPatch.context() as patch:
                    patch.setattr("course.toolkit.figures.show", lambda *_, **__: None)
                    self._run(cell.id, cell.source)

    def _run(self, cell_id, source):
        file_name = f"<{cell_id}>"  # known to linecache, so that tf.function can read the source
        linecache.cache[file_name] = (len(source), None, source.splitlines(True), file_name)
        output = io.StringIO()
        with redirect_stdout(output), warnings.catch_warnings(record=True) as given:
            warnings.simplefilter("always")
            exec(compile(source, file_name, "exec"), self.names)
        if cell_id == "imports":
            self._mute()
        self.sources[cell_id] = source
        self.printed[cell_id] = output.getvalue()
        self.warned[cell_id] = _texts(given)

    def _mute(self):
        def keep(key, actual, **more):
            self.compared[key] = actual
            self.told[key] = explanations.filled(explanations.load(key).after, {**more})
            assert explanations.unsaid(explanations.load(key), actual, more) == [], key

        self.names["predictions"] = SimpleNamespace(remember=lambda *_: None, compare=keep)
        self.names["quiz"] = SimpleNamespace(ask=lambda _: None)


def watched(function):
    """Call a function; return its value and the warnings that it gave."""
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        value = function()
    return value, _texts(given)


def markdown_of(path):
    """All text cells of a lesson."""
    cells = nbformat.read(path, as_version=4).cells
    return "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def _texts(given):
    # Jupyter shows no DeprecationWarning of a library; a ResourceWarning is about another test.
    hidden = (DeprecationWarning, ResourceWarning)
    return [str(w.message) for w in given if not issubclass(w.category, hidden)]
