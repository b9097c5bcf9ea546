"""Attacks on the marking, each with the marks that it must get: those of a wrong answer.

`marks` tries to earn points without a right answer, `host` to leave the sandbox, `folders` to fill
the disk and to be irremovable, `handing_in` to hurt whoever reads a submission.
tests/test_attacks.py runs them and looks at the canaries.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import nbformat
from nbformat import NotebookNode, v4

# The instructor's test cells. Of the points an attack gets what its answers are worth.
TESTS = {
    "square": (
        2,
        "assert square(2) == 4\nassert square(3.0) == 9.0\n"
        "### BEGIN HIDDEN TESTS\nassert square(37) == 1369\n### END HIDDEN TESTS",
    ),
    "scale": (
        1,
        "np.testing.assert_allclose(scale(np.array([1.0, 2.0])), np.array([0.5, 1.0]))\n"
        "np.testing.assert_allclose(scale(np.array([3.0, -4.0])), np.array([0.75, -1.0]))",
    ),
    "share": (3, "float((share(1) == 1) + (share(2) == 3) + (share(3) == 6))"),
    "softmax": (2, 'check("04.softmax", softmax, seed=1)'),
}
PREAMBLE = "import numpy as np\nfrom autograder import check"

# Wrong in everything, and honest: worth nothing.
WRONG = {
    "square": "def square(x):\n    return x + x + 1",
    "scale": "def scale(a):\n    return a",
    "share": "def share(n):\n    return -1",
    "softmax": "def softmax(logits):\n    return logits",
}
RIGHT = {
    "square": "def square(x):\n    return x * x",
    "scale": "def scale(a):\n    return a / abs(a).max()",
    "share": "def share(n):\n    return n * (n + 1) / 2",
    "softmax": "def softmax(logits):\n"
    "    e = np.exp(logits - logits.max(axis=1, keepdims=True))\n"
    "    return e / e.sum(axis=1, keepdims=True)",
}
NOTHING = dict.fromkeys(TESTS, 0.0)
EVERYTHING = {name: float(points) for name, (points, _) in TESTS.items()}


@dataclass(frozen=True)
class Attack:
    """A notebook that wants more than it deserves.

    Attributes:
        slug: its name.
        tries: what it tries, in a few words.
        first: cells in front of the answers.
        answers: answers that are not those of `WRONG`: exercise → source of the cell.
        last: cells behind the last test cell.
        points: what it must get, by exercise; nothing by default.
        shows: texts that must stand in the marked notebook, so that the test knows it ran.
        hides: texts that must not stand in it.
        endless: whether it goes on until a limit ends it.
    """

    slug: str
    tries: str
    first: tuple[str, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)
    last: tuple[str, ...] = ()
    points: dict[str, float] = field(default_factory=lambda: dict(NOTHING))
    shows: tuple[str, ...] = ()
    hides: tuple[str, ...] = ("1369",)
    endless: bool = False

    def notebook(self) -> NotebookNode:
        """The notebook as it stands after intake and restore: test cells as the instructor's."""
        cells = [v4.new_code_cell("import numpy as np"), *map(v4.new_code_cell, self.first)]
        for name, (points, test) in TESTS.items():
            cells.append(v4.new_code_cell(self.answers.get(name, WRONG[name])))
            flags = {"grade": True, "solution": False, "locked": True, "task": False}
            metadata = {"grade_id": name, "points": points, "schema_version": 3, **flags}
            cells.append(v4.new_code_cell(test, metadata={"nbgrader": metadata}))
        cells += map(v4.new_code_cell, self.last)
        return v4.new_notebook(cells=cells)

    def as_text(self) -> str:
        """The notebook as JSON text."""
        return nbformat.writes(self.notebook())
