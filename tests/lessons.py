"""A lesson for the tests of its claims: its cells, run in order, and its text."""

import warnings
from unittest import mock

import nbformat
from kernel_here import Costs, kernel_here

from course.toolkit import explanations, predictions

# CPU seconds of the curriculum. Four times as many are allowed: machines differ, and other tests
# run at the same time. benchmarks/lessons.py measures.
CPU_SECONDS = {
    "00_start_here": 15,
    "01_tensors": 15,
    "02_data": 45,
    "03_sequential": 45,
    "04_logits": 40,
    "05_compile": 75,
    "06_fit": 80,
    "07_evaluation": 50,
    "08_regularization": 90,
    "09_functional": 60,
    "10_saving": 40,
    "11_devices": 60,
}
PEAK_BYTES = 1.3e9  # what fits on Binder beside the server
# Of a new kernel that has imported what lessons import and has trained once; see test_runs.py.
START_BYTES, START_SECONDS = 0.8e9, 15


class Lesson:
    """The code cells of a lesson, run in order, untouched, from its own folder, without a network.

    Args:
        path: the notebook.
        leave_out: ids of the cells that are not run.

    Attributes:
        names: what the cells defined.
        sources: cell id → its code.
        printed: cell id → the text that the cell printed.
        told: prediction key → what everybody is told after the run.
        compared: prediction key → the result that the lesson compares the prediction with.
        warned: cell id → the warnings that reached the learner's screen.
        cpu_seconds: time on all processors together.
        more_bytes: how much more memory than before was held at most.

    Raises:
        AssertionError: a cell failed.
    """

    def __init__(self, path, leave_out=frozenset()):
        self.name, self.whole = path.stem, not leave_out
        self.sources, self.printed, self.compared, self.warned = {}, {}, {}, {}
        self.told = {}
        costs = Costs()
        with kernel_here(path.parent) as kernel, self._comparisons_kept():
            self.names = kernel.names
            for cell in nbformat.read(path, as_version=4).cells:
                if cell.cell_type == "code" and cell.id not in leave_out:
                    self._run(kernel, cell)
        self.cpu_seconds, self.more_bytes = costs.cpu_seconds(), costs.more_bytes()

    def _run(self, kernel, cell):
        with warnings.catch_warnings(record=True) as given:
            warnings.simplefilter("always")
            kernel.run(cell)
        errors = [output for output in cell.outputs if output.output_type == "error"]
        assert not errors, f"{self.name}, {cell.id}: {errors[0].ename}: {errors[0].evalue}"
        printed = [output.text for output in cell.outputs if output.get("name") == "stdout"]
        self.sources[cell.id] = cell.source
        self.printed[cell.id] = "".join(printed)
        self.warned[cell.id] = _texts(given)

    def _comparisons_kept(self):
        compare = predictions.compare

        def keep(key, actual, **more):
            explanation = explanations.load(key)
            self.compared[key] = actual
            self.told[key] = explanations.filled(explanation.after, {**more})
            assert explanations.unsaid(explanation, actual, more) == [], key
            compare(key, actual, **more)

        return mock.patch.object(predictions, "compare", keep)

    def assert_cheap(self):
        """The whole lesson keeps to its time and memory."""
        assert self.whole, "what was left out costs, too"
        print(f"{self.name}: {self.cpu_seconds:.0f} CPU s, {self.more_bytes / 1e9:.2f} GB more")
        assert START_BYTES + self.more_bytes < PEAK_BYTES
        assert START_SECONDS + self.cpu_seconds < 4 * CPU_SECONDS[self.name]


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
