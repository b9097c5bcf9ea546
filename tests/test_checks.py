"""The judging itself: what is accepted, what is said of what is not, and whose fault it was."""

import enum
import io
import logging
import os
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest

from autograder import checks
from autograder.checks.answer import Answer, Raised, quiet
from autograder.checks.ask import ask, ask_and_watch, noted
from autograder.checks.compare import difference, show
from autograder.checks.elsewhere import QUESTION_MODULES
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.judge import judge
from autograder.checks.plain import NotPlain, plain
from autograder.checks.verdict import Verdict
from autograder.mutants import mutants_of

# --- plain data ---------------------------------------------------------------------------------


class Liar:
    """Claims to equal whatever it is compared with."""

    def __eq__(self, other):
        return True

    def __array__(self, dtype=None, copy=None):
        return np.zeros(3)


class LyingArray(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, dtype=bool)


@pytest.mark.parametrize(
    "value", [Liar(), object(), lambda: 1, np.array([object()]), b"bytes", [Liar()]]
)
def test_objects_that_could_lie_never_reach_a_comparison(value):
    with pytest.raises(NotPlain):
        plain(value)


def test_subclasses_of_arrays_and_dictionaries_lose_their_own_behaviour():
    lying = np.zeros(2).view(LyingArray)
    assert type(plain(lying)) is np.ndarray
    assert difference(plain(lying), np.ones(2)).kind == "value"

    class LyingDict(dict):
        def items(self):
            return {"a": 1}.items()

    assert plain(LyingDict(b=2)) == {"b": 2}


def test_members_of_an_enumeration_are_the_text_they_stand_for():
    class Word(enum.StrEnum):
        RIGHT = "right"

    assert type(plain(Word.RIGHT)) is str
    assert plain({"A": Word.RIGHT}) == {"A": "right"}


def test_what_is_no_plain_data_is_named_with_its_place():
    with pytest.raises(NotPlain, match="a dictionary that holds an object under 'gpus'"):
        plain({"gpus": object()})


def test_numpy_scalars_and_tensors_are_as_good_as_numbers_and_arrays():
    import tensorflow as tf

    assert plain(np.float32(0.5)) == 0.5
    assert type(plain(np.int64(3))) is int
    assert np.array_equal(plain(tf.constant([1.0, 2.0])), np.array([1.0, 2.0]))
    assert plain(tf.constant(2.0)) == 2.0


def test_tensors_can_be_refused_where_numpy_is_asked_for():
    import tensorflow as tf

    with pytest.raises(NotPlain, match="a tensor"):
        plain([tf.constant(1.0)], tensors=False)


def test_endless_nesting_is_no_answer():
    nested = []
    nested.append(nested)
    with pytest.raises(NotPlain, match="20 levels"):
        plain(nested)


# --- comparison ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seen", "expected", "kind"),
    [
        (None, 3, "no-return"),
        (None, np.ones(2), "no-return"),
        (True, 1, "wrong-type"),
        (1.0, 1, "wrong-type"),
        ("1", 1.0, "wrong-type"),
        (1, True, "wrong-type"),
        ([1.0], np.ones(1), "wrong-type"),
        (np.ones(2), [1.0, 1.0], "wrong-type"),
        (np.ones((2, 1)), np.ones(2), "wrong-shape"),
        (np.ones(1), 1.0, "wrong-shape"),
        (np.ones(2, dtype=int), np.ones(2), "wrong-dtype"),
        (np.array([1.0, np.nan]), np.ones(2), "not-finite"),
        (float("nan"), 1.0, "not-finite"),
        (0.67, 2 / 3, "rounded"),
        ([1.0, 0.333], [1.0, 1 / 3], "rounded"),
        (np.array([0.1, 0.7, 0.2, 0.0]), np.array([0.09, 0.71, 0.18, 0.02]), "rounded"),
        (0.7, 2 / 3, "value"),  # may be another number that is near
        (0.0, 0.002, "value"),
        (0.6667, 0.7, "value"),
        (float("inf"), 1.0, "not-finite"),
        (np.array([1.0, 1.1]), np.ones(2), "value"),
        ({"a": 1}, {"b": 1}, "wrong-keys"),
        ({"a": 1, "b": 2}, {"a": 1}, "wrong-keys"),
        ({"a": 2}, {"a": 1}, "value"),
        ([1, 2], [1, 2, 3], "value"),
        ([1, "2"], [1, 2], "wrong-type"),
        ("right", "wrong", "value"),
    ],
)
def test_differences_are_named_by_what_a_learner_can_act_on(seen, expected, kind):
    assert difference(seen, expected).kind == kind


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (1, 1.0),
        (np.array(1.0), 1.0),
        ((1, 2), [1, 2]),
        (np.ones(2, dtype=np.float32), np.ones(2)),
        (np.array([0.1 + 0.2]), np.array([0.3])),
        ({"a": [1.0]}, {"a": (1.0,)}),
    ],
)
def test_forms_that_do_the_same_are_accepted(seen, expected):
    assert difference(seen, expected) is None


def test_values_are_shown_short():
    assert show(np.array([[1.0, -2.5], [0.33333333, 4.0]])) == "[[1., -2.5], [0.3333, 4.]]"
    assert len(show("x" * 1000)) <= 160
    assert len(show(np.zeros((100, 100)))) <= 160


# --- calling an answer --------------------------------------------------------------------------


def test_exception_in_an_answer_comes_with_its_line():
    source = "def answer(x):\n    y = x + 1\n    return y / 0\n"
    namespace = {}
    import linecache

    linecache.cache["<cell>"] = (len(source), None, source.splitlines(keepends=True), "<cell>")
    exec(compile(source, "<cell>", "exec"), namespace)
    value = Answer(namespace["answer"])(1).value
    assert value == Raised("ZeroDivisionError", "division by zero", 3, "return y / 0")


def test_exception_inside_a_library_points_to_the_line_that_called_it():
    def answer():
        return np.ones(3) + np.ones(4)

    value = Answer(answer)().value
    assert value.kind == "ValueError"
    assert value.source == "return np.ones(3) + np.ones(4)"


@pytest.mark.parametrize("ending", [SystemExit, GeneratorExit, RecursionError, MemoryError])
def test_no_exception_of_an_answer_ends_the_session(ending):
    def answer():
        raise ending("stop")

    assert Answer(answer)().value.kind == ending.__name__


def test_messages_are_readable_without_colours_and_node_names():
    def answer():
        raise ValueError("\x1b[1mShapes\x1b[0m {{function_node __wrapped__X}} differ" + " x" * 400)

    message = Answer(answer)().value.message
    assert message.startswith("Shapes differ x")
    assert len(message) <= 300


def test_the_learner_can_still_interrupt():
    def answer():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Answer(answer)()


def test_prints_and_warnings_and_c_level_text_stay_out_of_the_cell(capfd):
    def answer():
        print("seen")
        print("lost", file=sys.stderr)
        warnings.warn("careful", stacklevel=1)
        os.write(2, b"from a C library\n")
        return 1

    with quiet():
        outcome = Answer(answer)()
    captured = capfd.readouterr()
    assert outcome.value == 1
    assert outcome.printed == "seen\n"
    assert captured.out == captured.err == ""


def test_tensorflows_log_stays_out_of_the_cell_and_speaks_again_afterwards(capsys):
    log = logging.getLogger("tensorflow")
    handler = logging.StreamHandler(sys.stdout)  # as in a notebook, where it keeps that screen
    log.addHandler(handler)
    try:
        with quiet():
            Answer(lambda: log.error("in the check"))()
        log.error("afterwards")
    finally:
        log.removeHandler(handler)
    said = capsys.readouterr().out
    assert "in the check" not in said
    assert "afterwards" in said


def test_an_answer_works_on_copies_and_its_changes_are_noticed():
    def answer(array, numbers):
        array += 1
        numbers.append(3)

    array, numbers = np.zeros(2), [1, 2]
    assert Answer(answer)(array, numbers).changed_arguments
    assert np.array_equal(array, np.zeros(2))
    assert numbers == [1, 2]


# --- judging ------------------------------------------------------------------------------------


def square(x):
    return x * x


def observe(answer, rng):
    yield from ask_and_watch(answer, "square", rng.normal(0, 1, 3).round(2))
    yield ask(answer, "square", int(rng.integers(3, 9)), part="whole", stage="whole-numbers")
    yield ask(answer, "square", -0.5, stage="negative")


EXERCISE = Exercise(
    id="04.square",
    title="squares",
    points=3,
    lesson="Cross-entropy",
    reference=square,
    observe=observe,
    parts={"answer": Part(2 / 3), "whole": Part(1 / 3, needs=("answer",))},
    misconceptions=(
        Misconception("doubled", "Twice is not squared.", (lambda x: 2 * x,)),
        Misconception("signed", "The sign is lost in a square.", (lambda x: x * abs(x),)),
    ),
)


@pytest.mark.parametrize("answer", [lambda x: x**2, lambda x: abs(x) * abs(x), np.square])
def test_right_however_it_is_written(answer):
    verdict = judge(EXERCISE, answer, seed=1)
    assert (verdict.state, verdict.score, verdict.hint) == ("right", 3, "")


@pytest.mark.parametrize(
    ("answer", "hint", "score"),
    [
        (lambda x: x + x, "doubled", 0),
        (lambda x: np.sign(x) * x * x, "signed", 0),
        (lambda x: None, "no-return", 0),
        (lambda x: str(x), "wrong-type", 0),
        (lambda x: x / 0 if np.isscalar(x) else x * x, "raises", 0),
        (lambda x: x * x + 1e-3, "value", 0),
        (lambda x: x * x if not isinstance(x, int) else x * x + 1, "whole-numbers", 2),
        (lambda x: 0.3 if np.isscalar(x) and x == -0.5 else x * x, "negative", 0),
        (lambda x: Liar(), "wrong-type", 0),
        (7, "wrong-type", 0),
    ],
)
def test_wrong_gets_the_hint_that_fits(answer, hint, score):
    verdict = judge(EXERCISE, answer, seed=1)
    assert verdict.state == "wrong"
    assert verdict.hint == hint
    assert verdict.score == score


def test_changing_the_argument_is_noticed_even_when_the_result_is_right():
    def answer(x):
        result = x * x
        if isinstance(x, np.ndarray):
            x *= 0
        return result

    assert judge(EXERCISE, answer, seed=1).hint == "changes-input"


def draw(n):
    return np.random.default_rng().permutation(n)


def observe_draw(answer, rng):
    drawn = answer(8).value
    lost = 8 - len(set(np.ravel(drawn).tolist())) if isinstance(drawn, np.ndarray) else 0
    facts = {"lost": lost, "doubled": isinstance(drawn, np.ndarray) and len(drawn) == 8}
    right = isinstance(drawn, np.ndarray) and not lost
    yield noted("draw(8)", None if right else facts, "draws each number", "draws other numbers")
    yield ask(answer, "len of draw", 0, stage="empty")


BY_CHANCE = Exercise(
    id="04.draw",
    title="numbers by chance",
    points=1,
    lesson="Cross-entropy",
    reference=draw,
    observe=observe_draw,
    misconceptions=(
        Misconception(
            "with-replacement",
            "Each number is put back.",
            signs=("lost", "doubled"),
            seen="leaves out {lost} of the numbers",
        ),
        Misconception("too-few", "Some are missing.", signs=("lost",)),
    ),
)


@pytest.mark.parametrize(
    ("answer", "state", "hint", "seen"),
    [
        (draw, "right", "", ""),
        (lambda n: np.zeros(n, int), "wrong", "with-replacement", "leaves out 7 of the numbers"),
        (lambda n: np.arange(n)[:3], "wrong", "too-few", "draws other numbers"),
        (lambda n: "x" * n, "wrong", "value", "draws other numbers"),
        (lambda n: draw(n) if n else np.ones(2, int), "wrong", "wrong-shape", "of shape (2,)"),
    ],
)
def test_signs_tell_a_belief_where_chance_decides_the_result(answer, state, hint, seen):
    """All signs of a row must hold, the first such row counts, and only for what is wrong."""
    verdict = judge(BY_CHANCE, answer, seed=1)
    assert (verdict.state, verdict.hint) == (state, hint)
    assert seen in verdict.seen


def stub(x):
    raise NotImplementedError


@pytest.mark.parametrize("answer", [None, ..., stub, lambda x: ...])
def test_not_attempted_is_not_wrong(answer):
    assert judge(EXERCISE, answer, seed=1).state == "not attempted"


def left_with_a_word(x):
    raise NotImplementedError()  # YOUR CODE HERE


def raised_by_a_library(x):
    return io.RawIOBase().write(x * x)  # stands for TensorFlow and Keras, which raise it too


def of_another_exercise(x):
    return stub(x) * x


def own_words(x):
    raise NotImplementedError(f"what to do with {x * x}")


def own_kind(x):
    class Unfinished(NotImplementedError):
        pass

    raise Unfinished()


@pytest.mark.parametrize(
    ("answer", "state", "hint"),
    [
        (left_with_a_word, "not attempted", "not-attempted"),
        (raised_by_a_library, "wrong", "raises"),
        (of_another_exercise, "wrong", "unfinished"),
        (own_words, "wrong", "unfinished"),
        (own_kind, "wrong", "raises"),
    ],
)
def test_only_the_line_of_the_release_is_not_attempted(answer, state, hint):
    """TensorFlow and Keras raise this error too, and then somebody has tried."""
    verdict = judge(EXERCISE, answer, seed=1)
    assert (verdict.state, verdict.hint) == (state, hint)


def test_half_an_answer_counts_for_what_is_there():
    def half(x):
        if not np.isscalar(x) or x == -0.5:
            return x * x
        raise NotImplementedError

    verdict = judge(EXERCISE, half, seed=1)
    assert (verdict.state, verdict.hint, verdict.score) == ("wrong", "unfinished", 2)
    assert "not written yet" in verdict.seen


def test_questions_are_fresh_and_can_be_put_again():
    asked = []

    def spy(x):
        asked.append(np.array(x))
        return x * x

    judge(EXERCISE, spy)
    judge(EXERCISE, spy)
    first, second, third = (asked[0], asked[3], None)
    assert not np.array_equal(first, second)
    asked.clear()
    judge(EXERCISE, spy, seed=5)
    judge(EXERCISE, spy, seed=5)
    first, third = asked[0], asked[3]
    assert np.array_equal(first, third)


def test_fault_in_a_check_is_ours_and_says_so():
    def broken(answer, rng):
        yield Observation("x", answer(1).value)
        raise KeyError("forgotten")

    exercise = Exercise("04.broken", "broken", 1, "Recap", square, broken)
    verdict = judge(exercise, square, seed=1)
    assert verdict.state == "fault in the check"
    assert "KeyError" in verdict.seen
    assert "not your fault" in str(verdict)
    assert str(verdict.seed) in str(verdict)


def test_shares_must_add_up():
    with pytest.raises(ValueError, match=r"add up to 0\.9"):
        Exercise("04.x", "x", 1, "Recap", square, observe, parts={"a": Part(0.9)})


def test_what_is_wrong_never_has_full_marks():
    def two_parts(answer, rng):
        value = answer(3).value
        yield Observation("the value", float(value), part="value")
        yield Observation("the type", type(value).__name__, part="form")
        yield Observation("the sign", value > 0, part="sign")

    parts = {"form": Part(0.0), "value": Part(0.75), "sign": Part(0.25)}
    exercise = Exercise("04.x", "x", 4, "Recap", lambda x: x * x, two_parts, parts=parts)
    verdict = judge(exercise, lambda x: float(x * x), seed=1)
    assert (verdict.state, verdict.score) == ("wrong", 3)
    assert judge(exercise, lambda x: x**2, seed=1).score == 4
    assert judge(exercise, lambda x: -x, seed=1).score == 0


# --- verdicts -----------------------------------------------------------------------------------


def test_verdict_says_in_html_what_it_says_in_text():
    verdict = judge(EXERCISE, lambda x: x + x, seed=1)
    bundle = verdict._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html"}
    for part in ("04.square", "not right yet", "Twice is not squared", "Cross-entropy", "hint("):
        assert part in bundle["text/plain"]
    for part in (
        "not right yet",
        "Twice is not squared",
        "../../course/04_logits.ipynb#cell-id=cross-entropy",
    ):
        assert part in bundle["text/html"]


def test_text_of_a_verdict_fits_the_window_of_the_validate_button():
    verdict = judge(EXERCISE, lambda x: x + x, seed=1)
    assert max(map(len, str(verdict).splitlines())) <= 83


def test_nothing_of_an_answer_becomes_markup():
    def answer(x):
        print("<script>alert(1)</script>")
        raise ValueError("<img src=x onerror=alert(1)>")

    html = judge(EXERCISE, answer, seed=1).to_html()
    assert "<script>" not in html
    assert "<img" not in html


def test_no_state_is_told_by_colour_alone():
    for state, word in [("right", "right"), ("wrong", "not right"), ("not attempted", "attempted")]:
        verdict = Verdict("04.x", "x", state, 0, 1)
        assert word in verdict.headline
        assert word in verdict.to_html()


# --- mutants ------------------------------------------------------------------------------------


def test_mutants_are_single_changes_that_compile_and_differ():
    source = (
        "def f(x, y):\n    '''Doc.'''\n    if x > 0 and y:\n        x = x + 1\n"
        "    return x.max(axis=1, keepdims=True)\n"
    )
    mutants = mutants_of(source)
    texts = [mutant.source for mutant in mutants]
    assert len(texts) == len(set(texts)) >= 12
    changes = "\n".join(mutant.change for mutant in mutants)
    for expected in ("x >= 0", "x > 0 or y", "x - 1", "axis=2", ".min(", "keepdims=False", "pass"):
        assert expected in changes
    assert all('Doc."' in text for text in texts)


def test_every_module_with_questions_is_known_to_the_students_process():
    folder = Path(checks.__file__).parent
    asking = {
        f"autograder.checks.{path.stem}"
        for path in folder.glob("*.py")
        if "\n@asked_where_it_lives\n" in path.read_text()
    }
    assert asking == set(QUESTION_MODULES)
