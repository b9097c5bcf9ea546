"""Test cells as instructors write them for nbgrader: what they do, they do to the student's names.

Each case has an answer that an ordinary kernel gives full marks, and one that it gives none.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from test_engine import grader, marked, points, student, texts

from autograder.engine.names import bound_in, read_in
from autograder.engine.pool import LocalPool

pytestmark = pytest.mark.slow

_SUM = """
def squares(n):
    return [i ** 2 for i in range(1, n + 1)]
def sum_of_squares(n):
    return {}
"""
_HANGS_TOGETHER = _SUM.format("sum(squares(n))")
_ON_ITS_OWN = _SUM.format("sum(i ** 2 for i in range(1, n + 1))")
_VECTOR = """
class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)
    def __add__(self, other):
        return Vector(self.x {} other.x, self.y + other.y)
    def __lt__(self, other):
        return self.x < other.x
class Zero(Vector):
    def __init__(self):
        super().__init__(0, 0)
"""


@dataclass(frozen=True)
class Case:
    right: str
    wrong: str
    test: str


CASES = {
    # The example of nbgrader's own documentation.
    "a function is taken away": Case(
        _HANGS_TOGETHER,
        _ON_ITS_OWN,
        """
orig_squares = squares
del squares
try:
    sum_of_squares(1)
except NameError:
    pass
else:
    raise AssertionError("sum_of_squares does not use squares")
finally:
    squares = orig_squares
""",
    ),
    "a function is counted": Case(
        _HANGS_TOGETHER,
        _ON_ITS_OWN,
        """
calls, orig = [], squares
def squares(n):
    calls.append(n)
    return orig(n)
assert sum_of_squares(3) == 14
squares = orig
assert calls == [3]
""",
    ),
    "a function is mocked": Case(
        _HANGS_TOGETHER,
        _ON_ITS_OWN,
        """
from unittest.mock import Mock
orig, squares = squares, Mock(return_value=[1, 1])
assert sum_of_squares(9) == 2
squares.assert_called_once_with(9)
squares = orig
""",
    ),
    "what is printed is read": Case(
        "def greet(name):\n    print('Hello,', name)",
        "def greet(name):\n    print('Hello', name)",
        """
import contextlib, io
with contextlib.redirect_stdout(io.StringIO()) as said:
    greet("Ada")
assert said.getvalue() == "Hello, Ada\\n"
""",
    ),
    "an argument is to change": Case(
        "def double(xs):\n    xs[:] = [2 * x for x in xs]",
        "def double(xs):\n    xs = [2 * x for x in xs]",
        "xs = [1, 2]\ndouble(xs)\nassert xs == [2, 4]",
    ),
    "an argument is not to change": Case(
        "def largest(xs):\n    return sorted(xs)[-1]",
        "def largest(xs):\n    xs.sort()\n    return xs[-1]",
        "xs = [2, 3, 1]\nassert largest(xs) == 3\nassert xs == [2, 3, 1]",
    ),
    "an array is to change": Case(
        "def clip(x):\n    x[x < 0] = 0",
        "def clip(x):\n    x = x.clip(0)",
        "import numpy as np\nx = np.array([-1.0, 2.0])\nclip(x)\nassert x.tolist() == [0, 2]",
    ),
    "objects are compared": Case(
        _VECTOR.format("+"),
        _VECTOR.format("-"),
        "assert Vector(1, 2) + Vector(3, 4) == Vector(4, 6) != Vector(4, 7)\n"
        "assert sorted([Vector(2, 0), Vector(1, 0)])[0].x == 1",
    ),
    "classes are asked for": Case(
        _VECTOR.format("+"),
        _VECTOR.format("+").replace("Zero(Vector)", "Zero"),
        "assert isinstance(Zero(), Vector) and issubclass(Zero, Vector)\n"
        "assert not isinstance(3, Vector)",
    ),
    "arguments are looked at": Case(
        "def scale(x, factor=2):\n    return factor * x",
        "def scale(x, faktor=2):\n    return faktor * x",
        "import inspect\n"
        "assert inspect.getfullargspec(scale).args == ['x', 'factor']\n"
        "assert list(inspect.signature(scale).parameters) == ['x', 'factor']\n"
        "assert inspect.signature(scale).parameters['factor'].default == 2\n"
        "assert inspect.isfunction(scale) and scale.__name__ == 'scale'",
    ),
    "a decorator keeps its function": Case(
        "import functools\ndef twice(f):\n    @functools.wraps(f)\n    def g(x):\n"
        "        return f(f(x))\n    return g\n@twice\ndef inc(x):\n    return x + 1",
        "def twice(f):\n    def g(x):\n        return f(f(x))\n    return g\n"
        "@twice\ndef inc(x):\n    return x + 1",
        "assert inc(1) == 3 and inc.__wrapped__(1) == 2",
    ),
    "a file is read that the code wrote": Case(
        "def save():\n    open('squares.txt', 'w').write('1 4 9')\nsave()",
        "def save():\n    open('squares.txt', 'w').write('1 2 3')\nsave()",
        "assert open('squares.txt').read().split() == ['1', '4', '9']",
    ),
    "a table is read that a function wrote": Case(
        "import pandas as pd\npd.DataFrame({'a': [1, 2]}).to_csv('out.csv', index=False)",
        "import pandas as pd\npd.DataFrame({'a': [1, 2]}).to_csv('out.csv')",
        "import pandas as pd\nassert list(pd.read_csv('out.csv')) == ['a']",
    ),
    "what a plot consists of": Case(
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.bar([1, 2], [3, 4])",
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2], [3, 4])",
        "import matplotlib\n"
        "bars = [c for c in ax.get_children() if c.__class__ == matplotlib.patches.Rectangle]\n"
        "assert len(bars) >= 3 and ax.patches[1].get_height() == 4",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_right_answers_earn_all_and_wrong_ones_nothing(pool: LocalPool, name: str) -> None:
    case = CASES[name]
    theirs = tuple(bound_in(case.right))
    for answer, earned in ((case.right, 2), (case.wrong, 0)):
        result = marked(pool, student(answer), grader("test", case.test), theirs=theirs)
        assert points(result) == {"test": earned}, texts(result, 1)


def test_what_was_taken_away_is_there_again_for_the_next_cell(pool: LocalPool) -> None:
    case = CASES["a function is taken away"]
    result = marked(
        pool,
        student(_HANGS_TOGETHER),
        grader("first", case.test),
        student("total = sum_of_squares(2)"),
        grader("second", "assert squares(2) == [1, 4] and total == 5"),
        theirs=tuple(bound_in(_HANGS_TOGETHER)),
    )
    assert points(result) == {"first": 2, "second": 2}


def test_what_was_replaced_is_the_students_again_for_the_next_cell(pool: LocalPool) -> None:
    result = marked(
        pool,
        student(_HANGS_TOGETHER),
        grader("first", CASES["a function is counted"].test),
        grader("second", "assert squares(2) == [1, 4] and sum_of_squares(2) == 5"),
        theirs=tuple(bound_in(_HANGS_TOGETHER)),
    )
    assert points(result) == {"first": 2, "second": 2}, texts(result, 2)


def test_cells_read_what_visible_tests_before_them_have_bound(pool: LocalPool) -> None:
    uses = "def norm(x):\n    return np.sqrt((x ** 2).sum())\nlength = norm(B) + len(A) + helper()"
    result = marked(
        pool,
        student("x = 1"),
        grader(
            "first",
            "import numpy as np\nA = [1, 2]\nB = 3 * np.ones(1)\nC = np.ones(1)\n"
            "def helper():\n    return 1\nassert x == 1",
        ),
        student(uses),
        student("computed = C"),
        grader("second", "assert length == 6"),
        grader("third", "del A"),
        student("gone = 'A' not in globals()"),
        grader("fourth", "assert gone"),
        read=tuple(read_in(uses)),
    )
    assert points(result) == {"first": 2, "second": 2, "third": 2, "fourth": 2}
    assert "name 'C' is not defined" in texts(result, 3)  # nobody is meant to read it


def test_what_hidden_tests_bind_goes_nowhere(pool: LocalPool) -> None:
    hidden = (
        "### BEGIN HIDDEN TESTS\nsecret = [4]\nlength = 4\nassert f(2) == 4\n### END HIDDEN TESTS"
    )
    answer = "def f(x):\n    return globals().get('secret', [0])[0] or globals().get('length')"
    result = marked(
        pool,
        student(answer),
        grader("first", hidden),
        student("secret"),
        grader("second", "assert f(2) == 4"),
        theirs=("f",),
        read=("secret", "length"),
    )
    assert points(result) == {"first": 0, "second": 0}
    assert "NameError" in texts(result, 2)


def test_a_hidden_test_keeps_its_data_from_a_name_of_the_students(pool: LocalPool) -> None:
    answer = "expected = 0\ndef square(x):\n    return expected\ndef helper(x):\n    return 1"
    uses = "def twice(x):\n    return 2 * helper(x)"
    hidden = "### BEGIN HIDDEN TESTS\n{}\n### END HIDDEN TESTS"
    result = marked(
        pool,
        student(answer),
        student(uses),
        grader("visible", "expected = 9\nassert square(3) == expected"),
        grader("hidden", hidden.format("expected = 16\nassert square(4) == expected")),
        grader("replaced", hidden.format("helper = lambda x: 5\nassert twice(1) == 10")),
        theirs=("expected", "square", "helper", "twice"),
    )
    # What everybody can read, a student could have written there as well.
    assert points(result) == {"visible": 2, "hidden": 0, "replaced": 2}


@pytest.mark.parametrize("first", ["\n\n\n", "%%time\n", "%precision 3\n", "!true\n"])
def test_what_stands_before_hidden_lines_shows_none_of_them(pool: LocalPool, first: str) -> None:
    answer = "expected = 0\ndef square(x):\n    return expected"
    hidden = "### BEGIN HIDDEN TESTS\nexpected = 16\nassert square(4) == expected, 'secret {}'\n"
    test = f"{first}assert True\n{hidden.format(37)}### END HIDDEN TESTS"
    result = marked(pool, student(answer), grader("hidden", test), theirs=("expected", "square"))
    assert points(result) == {"hidden": 0}
    assert "secret" not in texts(result, 1)
    assert "expected" not in texts(result, 1)


def test_files_that_could_run_code_are_not_brought_over(pool: LocalPool) -> None:
    result = marked(
        pool,
        student(
            "import os, pickle\n"
            "pickle.dump(1, open('model.pkl', 'wb'))\n"
            "os.symlink('/etc/passwd', 'users.txt')\n"
            "os.mkdir('pipe.txt')\n"
            "open('data.csv', 'w').write('mine')"
        ),
        grader("pickle", "import os\nassert not os.path.exists('model.pkl')"),
        grader("link", "assert not os.path.lexists('users.txt')"),
        grader("folder", "assert not os.path.exists('pipe.txt')"),
        grader("instructor", "assert open('data.csv').read() == 'ours'"),
        files={"data.csv": b"ours"},
    )
    assert points(result) == {"pickle": 2, "link": 2, "folder": 2, "instructor": 2}


def test_modules_in_test_cells_are_not_the_students(pool: LocalPool) -> None:
    fake = """
class numpy:
    ndarray = list
    def isclose(*args): return True
    def __getattr__(self, name): return lambda *args: True
np = numpy()
def f(x): return 0
"""
    honest = "import numpy as np\nimport numpy\ndef f(x):\n    return np.sqrt(x)"
    test = "assert np.isclose(f(16), 4) and isinstance(np.zeros(2), np.ndarray)"
    for answer, earned in ((honest, 2), (fake, 0)):
        result = marked(
            pool,
            student(answer),
            grader("test", test),
            grader("alias", "assert id(np) == id(numpy)"),
            modules={"np": "numpy", "numpy": "numpy"},
        )
        assert points(result) == {"test": earned, "alias": earned}


def test_what_is_one_object_there_is_one_object_here(pool: LocalPool) -> None:
    result = marked(
        pool,
        student(
            "import numpy as np\nx = np.arange(3)\nmany = [1, x, 'a', [x]]\n"
            "class Node: pass\nfirst = Node()\nsecond = Node()\nsecond.next = first"
        ),
        grader("arrays", "assert many == [1, x, 'a', [x]]"),
        grader("objects", "assert second.next is first and second is not first"),
    )
    assert points(result) == {"arrays": 2, "objects": 2}


def test_names_may_be_asked_for_by_their_text(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("def area(r): return 3 * r * r"),
        grader("there", "assert 'area' in dir() and callable(globals()['area'])"),
        grader("not there", "assert 'volume' in dir()"),
    )
    assert points(result) == {"there": 2, "not there": 0}


def test_a_table_is_asked_in_words(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("import pandas as pd\ntable = pd.DataFrame({'a': [1, 2, 3]})"),
        grader("query", "least = 1\nassert len(table.query('a > @least')) == 2"),
    )
    assert points(result) == {"query": 2}


def test_a_slice_of_what_is_too_large_to_be_sent_can_be_looked_at(pool: LocalPool) -> None:
    result = marked(
        pool,
        student("import numpy as np\nlarge = np.arange(12_000_000)\ndef last(x): return x[-1]"),
        grader(
            "slice", "assert last(large[10:]) == 11_999_999 and large[:3].tolist() == [0, 1, 2]"
        ),
    )
    assert points(result) == {"slice": 2}


def test_the_visible_part_of_a_test_is_handed_on_and_the_hidden_one_is_not(pool: LocalPool) -> None:
    test = "A = [1]\nB = [2]\n### BEGIN HIDDEN TESTS\nB = [3]\nC = [4]\n### END HIDDEN TESTS"
    result = marked(
        pool,
        student("x = 1"),
        grader("first", test),
        student("found = [name for name in 'ABC' if name in globals()]"),
        grader("second", "assert found == ['A']"),
        read=("A", "B", "C"),
    )
    assert points(result) == {"first": 2, "second": 2}


_STAND_IN = """
class Yes:
    def equals(self, other): return True
    def __getattr__(self, name): return lambda *args: True
def table(n): return Yes()
"""
_EQUALS = """
import pandas as pd
assert table(2).equals(pd.DataFrame({"a": [0, 1]}))
"""


def test_a_stand_in_is_not_asked_what_the_instructors_answer_is_not_asked(pool: LocalPool) -> None:
    honest = "import pandas as pd\ndef table(n): return pd.DataFrame({'a': range(n)})"
    tried = marked(pool, student(honest), grader("test", _EQUALS), tried=True)
    assert tried.asked == {"test": []}  # a table is plain data and compared here
    for answer, earned in ((honest, 2), (_STAND_IN, 0)):
        result = marked(pool, student(answer), grader("test", _EQUALS), asked=tried.asked)
        assert points(result) == {"test": earned}, texts(result, 1)


def test_objects_are_asked_what_the_instructors_are_asked(pool: LocalPool) -> None:
    money = """
class Money:
    def __init__(self, cents): self.cents = cents
    def __add__(self, other): return Money(self.cents + other)
    __radd__ = __add__
    def __eq__(self, other): return self.cents == other
    def __bool__(self): return self.cents > 0
    def pay(self, cents): self.cents -= cents
"""
    test = "m = Money(3)\nassert m + 4 == 7 and 4 + m == 7 and m and not Money(0)\n"
    test += "m.pay(2)\nassert m.cents == 1"
    wrong = money.replace("self.cents + other", "self.cents")
    tried = marked(pool, student(money), grader("test", test), tried=True)
    assert (points(tried), set(tried.asked["test"])) == (
        {"test": 2},
        {"add", "eq", "truth", ".pay"},
    )
    for answer, earned in ((money, 2), (wrong, 0)):
        result = marked(pool, student(answer), grader("test", test), asked=tried.asked)
        assert points(result) == {"test": earned}, texts(result, 1)
    unknown = marked(pool, student(money), grader("test", test))
    assert points(unknown) == {"test": 0}
