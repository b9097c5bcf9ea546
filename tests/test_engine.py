"""The engine: notebooks through kernel and examiner, verdicts, limits, crashes."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import nbformat
import psutil
import pytest
from held import HELD, let_go_on, student_at_work
from nbformat import NotebookNode, v4
from patience import A_LONG_TIME, ENDLESS, PATIENT

from autograder import specs
from autograder.checks.judge import judge
from autograder.checks.verdict import NOT_ATTEMPTED
from autograder.engine import job
from autograder.engine.job import Job, Result
from autograder.engine.pool import LocalPool

pytestmark = pytest.mark.slow

SEED = 1  # the same questions on both sides
SOFTMAX = """import numpy as np
def softmax(logits):
    odds = np.exp(logits - logits.max(axis=1, keepdims=True))
    return odds / odds.sum(axis={axis}, keepdims=True)"""
CHECK_SOFTMAX = f'check("04.softmax", softmax, seed={SEED})'


def student(source: str, **metadata: object) -> NotebookNode:
    return v4.new_code_cell(source, metadata=metadata)


def grader(grade_id: str, source: str, points: float = 2) -> NotebookNode:
    flags = {"grade": True, "solution": False, "locked": True, "task": False}
    metadata = {"grade_id": grade_id, "points": points, "schema_version": 3, **flags}
    return v4.new_code_cell(source, metadata={"nbgrader": metadata})


def notebook(*cells: NotebookNode) -> str:
    return nbformat.writes(v4.new_notebook(cells=list(cells)))


def marked(pool: LocalPool, *cells: NotebookNode, preamble: str = "", **more: object) -> Result:
    more.setdefault("limits", PATIENT)
    return pool.mark(Job(notebook(*cells), preamble, **more))


def points(result: Result) -> dict[str, float | None]:
    assert not result.error, result.error
    return {cell.grade_id: cell.points for cell in result.cells}


def texts(result: Result, index: int) -> str:
    """All that a cell of the marked notebook shows."""
    return str(nbformat.reads(result.notebook, as_version=4).cells[index].get("outputs"))


def test_states_are_told_apart(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("def softmax(logits):\n    raise NotImplementedError()"),
        grader("untouched", CHECK_SOFTMAX),
        student(SOFTMAX.format(axis=0)),
        grader("wrong", CHECK_SOFTMAX),
        student(SOFTMAX.format(axis=1)),
        grader("right", CHECK_SOFTMAX),
        preamble="from autograder import check",
    )
    assert points(result) == {"untouched": 0, "wrong": 0, "right": 2}
    assert [cell.hint for cell in result.cells] == ["not-attempted", "softmax-over-columns", ""]
    assert "not attempted yet" in texts(result, 1)
    assert "not right yet" in texts(result, 3)
    assert judge(specs.find("04.softmax"), None, SEED).state == NOT_ATTEMPTED


# Ordinary test cells


def test_asserts_hidden_regions_and_partial_credit(pool: LocalPool) -> None:
    hidden = "### BEGIN HIDDEN TESTS\nassert double(-5) == -10, 'the secret'\n### END HIDDEN TESTS"
    result = marked(
        pool,
        student("def double(x):\n    return x + x if x > 0 else 0"),
        grader("visible", "assert double(3) == 6"),
        grader("hidden", f"assert double(3) == 6\n{hidden}"),
        grader("partial", "score = 0.5 * (double(1) == 2) + 1.0 * (double(-1) == -2)\nscore"),
    )
    assert points(result) == {"visible": 2, "hidden": 0, "partial": 0.5}
    assert "secret" not in texts(result, 2)
    assert "-5" not in texts(result, 2)


@pytest.mark.parametrize(
    ("last_line", "earned"),
    [
        ("False", 0.0),
        ("np.False_", 0.0),
        ("True", 2.0),
        ("float('nan')", 0.0),
        ("np.float64(0.5)", 0.5),
        ("tf.constant(1.0)", 1.0),
        ("-1", 0.0),
        ("5", 2.0),
        ("None", 2.0),
        ("'text'", 2.0),
        ("x = 1", 2.0),
    ],
)
def test_the_value_of_the_last_line(pool: LocalPool, last_line: str, earned: float) -> None:
    preamble = "import numpy as np\nimport tensorflow as tf"
    result = marked(pool, grader("test", last_line), preamble=preamble)
    assert points(result) == {"test": earned}


def test_nbgrader_reads_the_same_points_from_the_notebook(pool: LocalPool) -> None:
    from nbgrader.utils import determine_grade

    result = marked(
        pool,
        student("import sys, warnings"),
        student(
            "def f():\n    print('noise', file=sys.stderr)\n    warnings.warn('w')\n    return 1"
        ),
        grader("full", "assert f() == 1"),
        grader("none", "assert f() == 2"),
        grader("half", "f()"),
        grader("odd", "float('nan')"),
    )
    cells = nbformat.reads(result.notebook, as_version=4).cells
    read = {c.metadata.nbgrader.grade_id: determine_grade(c)[0] for c in cells if c.metadata}
    assert read == points(result) == {"full": 2, "none": 0, "half": 1, "odd": 0}


def test_what_test_cells_do_with_objects_of_the_student(pool: LocalPool) -> None:
    source = """
import numpy as np, pandas as pd, keras, tensorflow as tf
class Point:
    def __init__(self, x): self.x = x
    def __add__(self, other): return Point(self.x + other.x)
    def __len__(self): return 3
    def double(self): return 2 * self.x
table = pd.DataFrame({"a": [1, 2], "b": ["x", None]})
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
model.compile("sgd", "mse")
pairs = tf.data.Dataset.range(10).map(lambda i: (i, 2 * i)).batch(4)
def fails(): raise ValueError("my message")
def calls(function): return function(3) + 1
"""
    test = """
p = Point(3) + Point(4)
assert p.x == 7 and len(p) == 3 and p.double() == 14
assert list(table["a"]) == [1, 2] and table.shape == (2, 2)
assert isinstance(model, keras.Model) and not isinstance(p, keras.Model)
assert model.count_params() == 10 and len(model.layers) == 1
x = np.ones((3, 4), "float32")
assert model(x).shape == (3, 2)
assert np.allclose(model.predict(x, verbose=0), model(x))
weights = model.get_weights()
model.set_weights([np.zeros_like(w) for w in weights])
assert np.allclose(model(x), 0)
history = model.fit(x, np.ones((3, 2)), epochs=2, verbose=0)
assert history.history["loss"][1] < history.history["loss"][0]
batches = [(a.numpy().tolist(), b.numpy().tolist()) for a, b in pairs.take(1)]
assert batches == [([0, 1, 2, 3], [0, 2, 4, 6])]
try:
    fails()
except ValueError as error:
    assert "my message" in str(error)
else:
    raise AssertionError("no error")
assert calls(lambda n: n * 10) == 31
"""
    imports = "import numpy as np\nimport keras"
    result = marked(pool, student(source), grader("objects", test), preamble=imports)
    assert points(result) == {"objects": 2}, texts(result, 1)


def test_an_error_of_the_student_ends_no_loop_of_the_test(pool: LocalPool) -> None:
    stops = "def f(x):\n    raise StopIteration\n\ndef g(x):\n    yield from range(x)"
    result = marked(
        pool,
        student(stops),
        grader("zip", "for got, wanted in zip(map(f, [1, 2]), [2, 4]):\n    assert got == wanted"),
        grader("all", "assert all(map(f, [1, 2]))"),
        grader("honest", "n = g(2)\nassert (next(n), next(n), next(n, 'end')) == (0, 1, 'end')"),
        grader("for", "assert [i for i in g(3)] == list(g(3)) == [0, 1, 2]"),
    )
    assert points(result) == {"zip": 0, "all": 0, "honest": 2, "for": 2}


def test_a_name_that_is_not_there_is_explained_by_the_error_of_its_cell(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("def double(x)\n    return 2 * x"),
        student("half = 1 / 0"),
        grader("syntax", "assert double(2) == 4"),
        grader("value", "assert half == 0.5"),
        grader("other", "assert third == 1"),
    )
    assert points(result) == {"syntax": 0, "value": 0, "other": 0}
    assert "SyntaxError: expected ':'" in texts(result, 2)
    assert "the cell that defines double stopped: SyntaxError" in texts(result, 2)
    assert "ZeroDivisionError: division by zero" in texts(result, 3)
    assert "NameError: name 'third' is not defined" in texts(result, 4)
    assert "'evalue': \"name 'double'" not in texts(result, 2)


def test_names_of_test_cells_stay_for_the_next_test_cell(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("x = 1"),
        grader("first", "seen = x\nassert seen == 1"),
        student("x = 2"),
        grader("second", "assert seen == 1 and x == 2"),
    )
    assert points(result) == {"first": 2, "second": 2}


def test_the_instructors_helpers_are_not_the_students(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("def same(a, b):\n    return True\ndef one():\n    return 2"),
        grader("helper", "assert same(one(), 1)"),
        preamble="def same(a, b):\n    return a == b",
    )
    assert points(result) == {"helper": 0}


# What is kept of a run


def test_outputs_are_genuine(pool: LocalPool) -> None:
    plot = "import matplotlib.pyplot as plt\nplt.plot([1, 2]); plt.show()"
    result = marked(pool, student("print('hello')\n1 + 1"), student(plot), student("1 / 0"))
    assert "hello" in texts(result, 0)
    assert "'text/plain': '2'" in texts(result, 0)
    assert "image/png" in texts(result, 1)
    assert "ZeroDivisionError" in texts(result, 2)
    assert result.cpu_seconds > 0
    assert result.isolation in (job.FULL, job.PARTIAL)


def test_files_of_instructor_and_student_are_there(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("table = open('data.csv').read() + open('mine.txt').read()"),
        grader("files", "assert table == open('data.csv').read() + 'mine'"),
        files={"data.csv": b"a,b\n"},
        handed_in={"mine.txt": b"mine"},
    )
    assert points(result) == {"files": 2}


# Limits and crashes: the marks earned before stay


def test_a_cell_that_never_ends_is_stopped_and_the_rest_runs(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("while True: pass"),
        student("def one():\n    return 1"),
        grader("after", "assert one() == 1"),
        limits=ENDLESS,
    )
    assert points(result) == {"after": 2}
    assert any("took longer" in note for note in result.notes)


def test_a_function_that_never_ends_costs_its_own_points_only(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("def endless():\n    while True: pass\ndef one():\n    return 1"),
        grader("endless", "assert endless() == 1"),
        grader("one", "assert one() == 1"),
        limits=ENDLESS,
    )
    assert points(result) == {"endless": 0, "one": 2}
    assert result.cells[0].status == job.TIMED_OUT


# For this, libraries start threads or processes, and people write it without a thought.
WORKING_AT_ONCE = {
    "threads": """
from multiprocessing.pool import ThreadPool
def threads():
    with ThreadPool(3) as pool:
        return sum(pool.map(abs, [-1, 2]))""",
    "locks": """
import multiprocessing
def locks():
    lock, again, two = multiprocessing.Lock(), multiprocessing.RLock(), multiprocessing.Semaphore(2)
    with lock, again, again, two, two:
        if two.acquire(timeout=0.01) or lock.acquire(block=False):
            return 0
    line = multiprocessing.SimpleQueue()
    line.put(3)
    try:
        lock.release()
    except ValueError:
        return line.get()""",
    "folder": """
import keras, numpy as np, pathlib
from PIL import Image
def folder():
    for name in "ab":
        pathlib.Path("letters", name).mkdir(parents=True)
        Image.fromarray(np.zeros((4, 4), "uint8")).save(f"letters/{name}/1.png")
    data = keras.utils.image_dataset_from_directory("letters", image_size=(4, 4), verbose=False)
    return 1 + sum(len(x) for x, y in data)""",
    "jobs": """
import numpy as np
from sklearn.model_selection import cross_val_score
from sklearn.tree import DecisionTreeClassifier
def jobs():
    x = np.arange(12.0).reshape(12, 1)
    return len(cross_val_score(DecisionTreeClassifier(), x, x[:, 0] > 5, cv=3, n_jobs=2))""",
}


def test_what_works_with_several_at_once_works_in_the_sandbox_too(pool: LocalPool) -> None:
    cells = [
        cell
        for name, source in WORKING_AT_ONCE.items()
        for cell in (student(source), grader(name, f"assert {name}() == 3"))
    ]
    result = marked(pool, *cells)
    assert points(result) == dict.fromkeys(WORKING_AT_ONCE, 2), result.notebook


@pytest.mark.parametrize(
    "end",
    [
        "import os; os._exit(3)",
        "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
        "import ctypes; ctypes.string_at(0)",
        "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True: pass",
        "raise SystemExit",
    ],
)
def test_after_a_crash_the_marks_before_it_stay(pool: LocalPool, end: str) -> None:
    result = marked(
        pool,
        student("def one():\n    return 1"),
        grader("before", "assert one() == 1"),
        student(end),
        grader("after", "assert one() == 2"),
        limits=ENDLESS if "while True" in end else PATIENT,
    )
    assert points(result) == {"before": 2, "after": 0}
    assert end == "raise SystemExit" or result.notes


def test_a_function_that_ends_the_process(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("import os\ndef leave():\n    os._exit(0)\ndef one():\n    return 1"),
        grader("before", "assert one() == 1"),
        grader("leave", "assert leave() == 1"),
        grader("after", "assert one() == 1"),
    )
    assert points(result) == {"before": 2, "leave": 0, "after": 0}
    assert result.cells[2].status == job.NOT_RUN
    assert "exit code 0" in " ".join(result.notes)


def test_output_is_cut(pool: LocalPool) -> None:
    limits = replace(PATIENT, cell_output_bytes=10_000)
    result = marked(pool, student("print('x' * 60_000_000)"), student("print('y')"), limits=limits)
    assert len(result.notebook) < 50_000
    assert "cut" in texts(result, 0)
    assert "y" in texts(result, 1)


def test_memory_is_limited(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("try:\n    x = bytearray(6_000_000_000)\nexcept MemoryError:\n    x = 'refused'"),
        grader("memory", "assert x == 'refused'"),
    )
    assert points(result) == {"memory": 2}


def test_many_files_are_stopped(pool: LocalPool) -> None:
    limits = replace(PATIENT, folder_bytes=20_000_000)
    source = "i = 0\nwhile True:\n    open(f'f{i}', 'wb').write(b'x' * 1_000_000); i += 1"
    result = marked(pool, student(source), grader("after", "assert True"), limits=limits)
    assert points(result) == {"after": 0}
    assert any("MB of files" in note for note in result.notes)


# Many at once, and processes that are killed


def test_nothing_is_left_behind(pool: LocalPool) -> None:
    before = set(psutil.Process().children(recursive=True))
    thread = "threading.Thread(target=threading.Event().wait).start()"
    result = marked(pool, student(f"import threading\n{thread}"))
    assert not result.error
    left = set(psutil.Process().children(recursive=True)) - before
    assert psutil.wait_procs(left, timeout=A_LONG_TIME)[1] == []


def marked_though_killed(pool: LocalPool, kill: Callable[[psutil.Process], None]) -> Result:
    """Mark `HELD`, kill something in its midst, and let what is run then go on."""
    with ThreadPoolExecutor() as threads:
        cells = [student(f"{HELD}x = 1"), grader("x", "assert x == 1")]
        result = threads.submit(marked, pool, *cells)
        first = student_at_work(os.getpid())
        kill(first)
        let_go_on(student_at_work(os.getpid(), but=first))
        return result.result()


@pytest.mark.parametrize("role", ["worker", "examiner"])
def test_a_warm_process_that_is_killed_is_started_again(role: str) -> None:
    with LocalPool(jobs=1) as pool:
        result = marked_though_killed(pool, lambda _: os.kill(pool.warm[role].pid, signal.SIGKILL))
        assert points(result) == {"x": 2}


def test_a_student_process_that_is_killed_is_run_once_more(pool: LocalPool) -> None:
    assert points(marked_though_killed(pool, psutil.Process.kill)) == {"x": 2}


def test_what_is_no_function_is_named_as_in_the_learners_kernel(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("import keras\nsoftmax = keras.Sequential\nlayer = object()"),
        grader("object", f'check("04.softmax", layer, seed={SEED})'),
        preamble="from autograder import check",
    )
    assert points(result) == {"object": 0}
    assert "given an object, not a function" in texts(result, 1)


def test_only_data_comes_back_from_a_check(pool: LocalPool) -> None:
    lies = "class Cheat:\n    __eq__ = lambda *_: True\n    __float__ = lambda *_: 9.0\n"
    result = marked(
        pool,
        student(f"{lies}def square(x):\n    return Cheat()"),
        grader("equal", "assert square(3) == 9"),
        grader("close", "np.testing.assert_allclose(square(3), 9)"),
        grader("true", "assert square(3)"),
        grader("number", "float(square(3))"),
        grader("after", "assert 1 + 1 == 2"),
        preamble="import numpy as np",
    )
    assert points(result) == {"equal": 0, "close": 0, "true": 0, "number": 0, "after": 2}


FLOAT_OF_TENSORFLOW = """import tensorflow.experimental.numpy
class Liar:
    pass
Liar.__module__, Liar.__qualname__ = "tensorflow._api.v2.experimental.numpy", "float64"
liar = Liar()"""
SPEAKER = """class Speaker:
    def __repr__(self):
        {}
    __str__ = __repr__
speaker = Speaker()"""


@pytest.mark.parametrize(
    ("source", "test", "earned"),
    [
        (FLOAT_OF_TENSORFLOW, "liar", 2),  # an object, which nbgrader takes for all points
        (FLOAT_OF_TENSORFLOW, "assert isinstance(liar, float)", 0),
        (FLOAT_OF_TENSORFLOW, "display({'text/plain': liar}, raw=True)", 2),
        (SPEAKER.format("raise ValueError"), "assert False, speaker", 0),
        (SPEAKER.format("raise SystemExit"), "assert False, [speaker]", 0),
        (SPEAKER.format("return 3"), "raise ValueError(speaker)", 0),
        (SPEAKER.format("while True: pass"), "assert False, speaker", 0),
    ],
)
def test_an_object_that_is_shown_costs_its_own_test_at_most(
    pool: LocalPool, source: str, test: str, earned: float
) -> None:
    result = marked(
        pool,
        student(source),
        grader("shown", test),
        grader("after", "assert 1 + 1 == 2"),
        preamble="import tensorflow.experimental.numpy",
        limits=ENDLESS if "while" in source else PATIENT,
    )
    assert points(result) == {"shown": earned, "after": 2}


@pytest.mark.parametrize("end", ["import os; os._exit(3)", "import ctypes; ctypes.string_at(0)"])
def test_a_test_that_ends_the_examiner_is_left_to_a_person_and_the_rest_counts(
    pool: LocalPool, end: str
) -> None:
    result = marked(
        pool,
        student("def one():\n    return 1"),
        grader("before", "assert one() == 1"),
        grader("end", end),
        grader("after", "assert one() == 1"),
    )
    assert points(result) == {"before": 2, "end": None, "after": 2}
    assert result.cells[1].status == job.FAULT
    assert any(note.startswith("end: ") for note in result.notes)


def test_a_file_that_is_in_the_way_of_the_instructors_is_left_out(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("table = open('data/table.csv').read()"),
        grader("table", "assert table == 'a'"),
        files={"data/table.csv": b"a"},
        handed_in={"data": b"mine"},
    )
    assert points(result) == {"table": 2}
    assert any("left out" in note for note in result.notes)


def test_large_data_stays_where_it_is(pool: LocalPool) -> None:
    result = marked(
        pool,
        student(
            "import numpy as np\nx = np.ones((3000, 3000))\nlong = list(range(2_000_000))\ny = 1"
        ),
        grader("large", "assert x.shape == (3000, 3000) and len(long) == 2_000_000 and y == 1"),
        student("def huge():\n    return np.ones((3000, 3000, 2))"),
        grader("answer", "huge()"),
        grader("after", "assert y == 1"),
    )
    assert points(result) == {"large": 2, "answer": 0, "after": 2}
