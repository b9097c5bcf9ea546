"""What an author is told: about a file of answers that is not in order, and about a spec."""

from __future__ import annotations

import signal
import threading

import pytest
from patience import A_LONG_TIME

from autograder import answers, prove
from autograder.answers import BadAnswerFile, answers_to, explained
from autograder.checks.ask import ask
from autograder.checks.exercise import Exercise, Misconception, Part
from autograder.checks.judge import Questions, judge

RIGHT = "# %% right: a product\ndef square(x):\n    return x * x\n"
WRONG = "# %% wrong: twice\n# hint: doubled\ndef square(x):\n    return 2 * x\n"


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """Writes the file of answers to 04.square, and what stands beside it."""
    monkeypatch.setattr(answers, "FOLDER", tmp_path / "tests" / "answers")

    def write(text: str, toml: str = "") -> None:
        path = answers.file_of("04.square")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if toml:
            path.with_suffix(".toml").write_text(toml, encoding="utf-8")

    return write


# --- files of answers ---------------------------------------------------------------------------


def test_a_section_is_an_answer_with_a_name_and_a_hint(kept):
    kept(f"# Answers to 04.square.\n\n{RIGHT}\n\n{WRONG}")
    right, wrong = answers_to("04.square")
    assert (right.right, right.about, right.hint) == (True, "a product", "")
    assert (wrong.right, wrong.about, wrong.hint) == (False, "twice", "doubled")
    assert wrong.source == "def square(x):\n    return 2 * x\n"
    assert right.function("square")(3) == 9
    assert str(wrong) == "square.py:10: wrong: twice"


def test_an_exercise_without_a_file_has_no_answers(kept):
    assert answers_to("04.square") == []
    assert explained("04.square") == answers.Explained({}, {})


def test_an_error_in_an_answer_is_quoted_with_its_line_in_the_file(kept):
    kept(f"{RIGHT}\n\n# %% wrong: divides\n# hint: raises\ndef square(x):\n    return x / 0\n")
    wrong = answers_to("04.square")[1]
    seen = judge(EXERCISE, wrong.function("square"), seed=1).seen
    assert 'in line 9 of your code, "return x / 0"' in seen


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (RIGHT.replace("right", "rihgt"), "04_logits/square.py, line 1: .*rihgt: a product"),
        (RIGHT + "\n# %%\nx = 1\n", "line 5: a section begins with"),
        (RIGHT + "\n#%% wrong: twice\n", "line 5: a section begins with"),
        (RIGHT.replace(" a product", ""), "line 1: a section begins with"),
        (RIGHT + WRONG.replace("# hint: doubled\n", ""), "line 5: .* stands `# hint: <slug>`"),
        (RIGHT + WRONG.replace("doubled", "Doubled it"), "line 5: .* stands `# hint: <slug>`"),
        (RIGHT.replace("\n", "\n# hint: doubled\n", 1), "line 2: a right answer has no hint"),
        (RIGHT + WRONG + WRONG, "line 8: there is another section 'twice'"),
        (WRONG + RIGHT, "line 5: this right answer stands after a wrong one"),
        (RIGHT + "# %% wrong: twice\n# hint: doubled\n\n", "line 4: .* no answer"),
        ("import numpy as np\n" + RIGHT, "line 1: the first section begins with"),
        ("import numpy as np\n", "line 1: the first section begins with"),
    ],
)
def test_a_file_that_is_not_in_order_is_refused_with_line_and_reason(kept, text, message):
    kept(text)
    with pytest.raises(BadAnswerFile, match=message):
        answers_to("04.square")


def test_an_answer_that_defines_another_function_is_refused(kept):
    kept(RIGHT.replace("def square", "def sqaure"))
    with pytest.raises(BadAnswerFile, match=r"square\.py:2: the answer does not define square"):
        answers_to("04.square")[0].function("square")


def test_an_unknown_table_beside_the_answers_is_refused(kept):
    kept(RIGHT, '[surviors]\n"a -> b" = "no difference"\n')
    with pytest.raises(BadAnswerFile, match="surviors"):
        explained("04.square")


# --- one set of questions for many answers --------------------------------------------------------


def square(x):
    return x * x


def observe(answer, rng):
    yield ask(answer, "square", int(rng.integers(3, 9)))
    yield ask(answer, "square", -5, part="negative")


def doubled(x):
    return 2 * x


def doubled_with_a_wrong_sign(x):
    return -2 * x


def one_more(x):
    return x * x + 1


EXERCISE = Exercise(
    id="04.square",
    title="squares",
    points=2,
    lesson="Cross-entropy",
    reference=square,
    observe=observe,
    parts={"answer": Part(0.5), "negative": Part(0.5)},
    misconceptions=(
        Misconception("doubled", "Twice is not squared.", (doubled, doubled_with_a_wrong_sign)),
        Misconception("one-more", "One too many.", (one_more,)),
    ),
)


def test_the_reference_and_known_wrong_answers_are_asked_once_for_many_answers():
    asked = []

    def spied(function):
        return lambda x: asked.append(function) or function(x)

    exercise = Exercise(
        **{**vars(EXERCISE), "reference": spied(square)}
        | {
            "misconceptions": (
                Misconception("doubled", "", (spied(doubled),)),
                Misconception("one-more", "", (spied(one_more),)),
            )
        }
    )
    questions = Questions(exercise, seed=1)
    first = [questions.judge(f) for f in (lambda x: x + x, lambda x: x * x + 1, lambda x: x**2)]
    once = asked.copy()
    again = [questions.judge(f) for f in (lambda x: x + x, lambda x: x * x + 1, lambda x: x**2)]
    assert [one.verdict.hint for one in first] == ["doubled", "one-more", ""]
    assert again == first
    # Two questions each, except where the first one has ruled a belief out for every answer.
    assert asked == once
    assert [once.count(f) for f in (square, doubled, one_more)] == [2, 2, 2]


def test_a_verdict_is_the_same_whatever_was_judged_before():
    questions = Questions(EXERCISE, seed=7)
    functions = (one_more, square, doubled, lambda x: 0, doubled_with_a_wrong_sign, doubled)
    for function in functions:
        assert questions.judge(function).verdict == judge(EXERCISE, function, seed=7)


def test_a_mutant_is_asked_no_further_than_it_is_right():
    asked = []

    def counted(x):
        asked.append(x)
        return 2 * x

    questions = Questions(EXERCISE, seed=1)
    assert questions.accepts(square)
    assert not questions.accepts(counted)
    assert len(asked) == 1
    assert not questions.judge(counted).verdict.score
    assert len(asked) == 1 + 2  # a verdict needs all: there may be points for the rest


# --- what no answer needs -------------------------------------------------------------------------


def unneeded(kept, text: str, toml: str = "") -> prove.Proof:
    kept(text, toml)
    proof = prove.Proof("04.square")
    questions = Questions(EXERCISE, seed=1)
    judgements = [questions.judge(a.function("square")) for a in answers_to("04.square")]
    prove._list_unneeded(proof, EXERCISE, judgements, explained("04.square"))
    return proof


def test_a_misconception_without_an_answer_and_an_unmatched_function_are_named(kept):
    of_doubled, of_one_more = unneeded(kept, RIGHT + WRONG).unneeded
    assert of_doubled.startswith("doubled: no kept answer behaves like known wrong answer 2 of 2, ")
    assert "def doubled_with_a_wrong_sign(x):" in of_doubled
    assert of_one_more.startswith("one-more: no kept answer gets this hint")


def test_reasons_excuse_what_is_unmatched_and_nothing_else(kept):
    reasons = '[unmatched]\ndoubled = "for x < 0"\none-more = "seen in class"\n'
    proof = unneeded(kept, RIGHT + WRONG, reasons)
    assert (proof.unneeded, proof.problems) == ([], [])
    proof = unneeded(kept, RIGHT + WRONG, reasons + 'halved = "seen once"\n')
    assert proof.problems == [
        "fault: [unmatched] gives a reason for halved, of which nothing is unmatched"
    ]


def test_a_check_is_not_proven_while_its_spec_holds_more_than_the_answers_need():
    proof = prove.Proof("04.square", right=5, accepted=5, wrong=8, rejected=8, hinted=8)
    assert proof.holds
    proof.unneeded.append("one-more: no kept answer gets this hint")
    assert proof.check_holds
    assert not proof.holds


# --- answers that do not end ----------------------------------------------------------------------


needs_timers = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="Windows has no timers")


def endless():
    while True:
        pass


@needs_timers
def test_an_endless_loop_is_stopped_by_the_processor_time_it_uses():
    with pytest.raises(TimeoutError), prove._time_limit(cpu_seconds=0.2, wall_seconds=A_LONG_TIME):
        endless()


@needs_timers
def test_an_answer_that_waits_for_ever_is_stopped_too():
    with pytest.raises(TimeoutError), prove._time_limit(cpu_seconds=A_LONG_TIME, wall_seconds=0.2):
        threading.Event().wait()


def test_waiting_for_a_busy_machine_uses_up_no_processor_time():
    with prove._time_limit(cpu_seconds=0.2, wall_seconds=A_LONG_TIME):
        assert not threading.Event().wait(0.3)
