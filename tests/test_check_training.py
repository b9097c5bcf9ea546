"""Answers that train: facts that tell them apart, the limit of time, the level and its record."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import signal
import time

import keras
import numpy as np
import pytest

from autograder import levels, missing, specs
from autograder.answers import KeptAnswer
from autograder.checks import models, training
from autograder.checks.answer import Answer, Unusable, without_progress
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Level, Observation
from autograder.checks.judge import judge
from autograder.checks.models import OnPaper, Sketch
from autograder.engine.job import Job
from autograder.specs.ch03_sequential import rings

X = np.random.default_rng(0).uniform(-2, 2, (60, 2)).astype("float32")
Y = np.arange(60) % 3
TRAINING = [e for n in specs.chapters() for e in specs.of_chapter(n) if e.level is not None]


def untrained(x: np.ndarray, y: np.ndarray, n_classes: int) -> keras.Model:
    """A model of the right form that has learned nothing: it costs 20 ms."""
    layers = [keras.Input((2,)), keras.layers.Dense(8, "relu"), keras.layers.Dense(n_classes)]
    return keras.Sequential([*layers, keras.layers.Softmax()])


# The call


def test_the_same_seed_gives_the_same_model_and_another_seed_another() -> None:
    one, again, other = (
        training.train(Answer(untrained), X, Y, 3, seed=seed).value.get_weights()[0]
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(one, again)
    assert np.abs(one - other).max() > 0.01


def endless(x: np.ndarray, y: np.ndarray, n_classes: int) -> keras.Model:
    while True:
        pass


def catches_all(x: np.ndarray, y: np.ndarray, n_classes: int) -> keras.Model:
    for _ in range(2):
        with contextlib.suppress(Exception):
            endless(x, y, n_classes)
    return untrained(x, y, n_classes)


@pytest.mark.skipif(not hasattr(signal, "ITIMER_PROF"), reason="no timer of processor time")
@pytest.mark.parametrize("answer", [endless, catches_all])
def test_a_training_without_end_is_stopped_and_called_too_long(answer) -> None:
    outcome = training.train(Answer(answer), X, Y, 3, seed=1, seconds=0.2)
    assert isinstance(outcome.value, Words)
    first, second = training.returned("fit()", outcome)
    assert (first.stage, second.seen) == ("too-long", "a Keras model")
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_a_long_training_is_noticed_where_there_is_no_timer(monkeypatch) -> None:
    monkeypatch.delattr(signal, "ITIMER_PROF", raising=False)

    def slow(x: np.ndarray) -> keras.Model:
        start = time.process_time()
        while time.process_time() < start + 0.05:
            pass
        return untrained(X, Y, 3)

    outcome = training.train(Answer(slow), X, seed=1, seconds=0.01)
    assert "0.01 s of processor time" in outcome.value
    assert training.model_of(training.train(Answer(slow), X, seed=1)) is not None


@pytest.mark.skipif(not hasattr(signal, "ITIMER_PROF"), reason="no timer of processor time")
def test_a_timer_that_was_running_goes_on_afterwards() -> None:
    before = signal.signal(signal.SIGPROF, lambda *_: None)
    signal.setitimer(signal.ITIMER_PROF, 500)
    try:
        training.train(Answer(untrained), X, Y, 3, seed=1)
        assert 0 < signal.getitimer(signal.ITIMER_PROF)[0] <= 500
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def test_a_model_and_its_number_come_apart_and_other_results_are_named() -> None:
    def told(result: object) -> tuple[object, float | None]:
        outcome, number = training.train_and_report(Answer(lambda: result), seed=1)
        value = outcome.value
        return value.name if isinstance(value, Unusable) else value, number

    model = untrained(X, Y, 3)
    for number in (0.75, np.float32(0.75), np.array(0.75), keras.ops.convert_to_tensor(0.75)):
        assert told((model, number)) == (model, 0.75)
    assert told(None) == (None, None)
    for result, name in (
        (model, "a model alone, without a number"),
        (keras.callbacks.History(), "a History"),
        ((model, 0.75, 3), "a tuple of 3 things"),
        ((0.75, model), "a float"),
        ((model, True), "a Functional and a bool, not a model and a number"),
        ((model, [0.5, 0.75]), "a Functional and a list, not a model and a number"),
    ):
        said, number = told(result)
        assert number is None
        assert str(said).replace("a Sequential", "a Functional") == name


@pytest.mark.parametrize("verbose", [1, 2])
def test_progress_bars_do_not_hide_what_the_learner_prints(verbose: int) -> None:
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        print("before")
        model.fit(X, Y, epochs=2, verbose=verbose)
        model.evaluate(X, Y, verbose=verbose)
        print("after 3/4 of it")
    assert "Epoch 1/2" in printed.getvalue()
    assert without_progress(printed.getvalue()) == "before\nafter 3/4 of it"
    assert without_progress("\n3/4 and 1/2\n") == "\n3/4 and 1/2\n"


# What outputs are worth


def test_probabilities_logits_and_others_are_told_apart() -> None:
    logits = np.array([[2.0, -1.0, 0.5], [0.0, 1.0, 3.0]])
    powers = np.exp(logits)
    softmax = powers / powers.sum(axis=1, keepdims=True)
    assert training.rows_are(logits) == "logits"
    assert training.rows_are(softmax) == "probabilities"
    assert training.rows_are(1 / (1 + np.exp(-logits))) == "shares"
    assert training.rows_are(np.maximum(logits, 0)) == "none negative"
    labels = np.array([0, 1])
    assert training.accuracy(logits, labels) == training.accuracy(softmax, labels) == 0.5
    expected = float(keras.losses.SparseCategoricalCrossentropy(True)(labels, logits))
    assert training.cross_entropy(logits, labels) == pytest.approx(expected, rel=1e-5)
    assert training.cross_entropy(softmax, labels) == pytest.approx(expected, rel=1e-5)


def dense(*activations: str | None) -> keras.Model:
    """A stack with random weights and biases."""
    units = [16] * (len(activations) - 1) + [3]
    layers = [keras.layers.Dense(*pair) for pair in zip(units, activations, strict=True)]
    model = keras.Sequential([keras.Input((2,)), *layers])
    rng = np.random.default_rng(1)
    model.set_weights([rng.normal(0, 0.7, array.shape) for array in model.get_weights()])
    return model


@pytest.mark.parametrize(
    ("model", "linear"),
    [
        (dense(None, None), True),
        (dense(None, "softmax"), True),
        (dense("softmax"), True),
        (dense("relu", "softmax"), False),
        (dense("tanh", None), False),
    ],
)
def test_a_linear_classifier_is_known_by_what_it_says_halfway(model, linear: bool) -> None:
    assert training.facts_of_classifier(model, X, Y, 3)["linear"] is linear


def test_facts_are_those_of_the_model() -> None:
    model = dense("relu", "softmax")
    assert training.facts_of(model) == {"steps": 0, "parameters": 3 * 16 + 17 * 3}
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(X, Y, batch_size=20, epochs=2, verbose=0)
    assert training.facts_of(model)["steps"] == 6
    sure = Sketch(lambda x: np.tile([0.98, 0.01, 0.01], (len(x), 1)), [])
    facts = training.facts_of_classifier(sure, X, Y, 3)
    assert facts["accuracy"] == pytest.approx(1 / 3)
    assert facts["commonest"] == 1
    assert facts["surplus"] == pytest.approx(0.98 - 1 / 3)
    assert facts["loss"] > 1
    assert training.facts_of_classifier(sure, X, Y, 4) == training.facts_of(None) == {}


# The exercise of rings, with models that take no training


def on_paper(outputs):
    """An answer that knows the rings as the reference does, and says `outputs` of its answer."""

    def fit_rings(x, y, x_held, y_held, x_new, n_classes):
        known, *_ = rings.fit_rings(x, y, x_held, y_held, x_new, n_classes)
        model = Sketch(lambda new: outputs(known.call(new)), [x])
        right = training.accuracy(model.call(x_held), y_held)
        return model, right, model.call(x_new).argmax(axis=1)

    return OnPaper(fit_rings)


@pytest.mark.parametrize(
    ("outputs", "hint", "score"),
    [
        (lambda p: p, "", 3),
        (lambda p: 9 * p - 4, "", 3),
        (lambda p: 9 * p, "relu-at-the-end", 0),
        (lambda p: 0.1 + 0.7 * p, "sigmoid-at-the-end", 0),
        (lambda p: p[:, :1], "one-output", 0),
        (lambda p: np.hstack([p, 0 * p]), "fixed-number-of-classes", 0),
        (lambda p: p[:, ::-1], "never-fitted", 2),
        (lambda p: np.full_like(p, np.nan), None, None),
    ],
)
def test_right_rings_are_right_in_every_form_and_wrong_forms_are_named(
    outputs, hint: str | None, score: float | None
) -> None:
    verdict = judge(rings.EXERCISE, on_paper(outputs), seed=3)
    if hint is None:
        assert verdict.state == "wrong"
        assert verdict.score == 0
    else:
        assert (verdict.hint, verdict.score) == (hint, score), verdict


def test_the_reference_reaches_the_level_with_every_seed() -> None:
    for seed in range(60):
        reached = levels.reached_by(rings.EXERCISE, rings.fit_rings, seed, "the reference")
        assert rings.LEVEL.met_by(reached, rings.LEVEL.margin)


UNTRAINED = """
import keras

def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    print("I train")
    layers = [keras.Input((2,)), keras.layers.Dense(8, "relu"), keras.layers.Dense(n_classes)]
    model = keras.Sequential([*layers, keras.layers.Softmax()])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.evaluate = lambda *_, **__: [0.0, 1.0]
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, model.evaluate(x_held, y_held)[1], rings
"""


@pytest.mark.slow
def test_a_model_that_praises_itself_gets_the_same_verdict_in_the_examiner(pool) -> None:
    from tests.test_engine import grader, notebook, student

    check = 'check("03.rings", fit_rings, seed=4)'
    cells = [student(UNTRAINED), grader("rings", check, 3)]
    result = pool.mark(Job(notebook(*cells), "from autograder import check"))
    [there] = result.cells
    namespace: dict = {}
    exec(UNTRAINED, namespace)
    here = judge(rings.EXERCISE, namespace["fit_rings"], seed=4)
    assert (there.hint, there.points) == (here.hint, here.score) == ("wrong-accuracy", 1)


PAIR = """
import keras
import numpy as np

def train_and_choose(x_train, y_train, x_val, y_val):
    model = keras.Sequential([keras.Input(x_train.shape[1:]), keras.layers.Dense(2)])
    return model, np.float32(np.mean(np.argmax(model(x_val), axis=1) == y_val))
"""


@pytest.mark.slow
def test_a_model_with_its_number_gets_the_same_verdict_in_the_examiner(pool) -> None:
    from tests.test_engine import grader, notebook, student

    check = 'check("07.train_and_choose", train_and_choose, seed=4)'
    cells = [student(PAIR), grader("train-and-choose", check, 3)]
    result = pool.mark(Job(notebook(*cells), "from autograder import check"))
    [there] = result.cells
    namespace: dict = {}
    exec(PAIR, namespace)
    exercise = specs.find("07.train_and_choose")
    here = judge(exercise, namespace["train_and_choose"], seed=4)
    assert (there.hint, there.points) == (here.hint, here.score) == ("never-fitted", 1)


# Levels and their record


@pytest.mark.parametrize("exercise", TRAINING, ids=lambda e: e.id)
def test_the_level_stands_on_what_was_recorded(exercise: Exercise) -> None:
    assert list(levels.doubts(exercise)) == []


def test_a_record_that_is_not_there_yet_is_said_to_be_missing(monkeypatch, tmp_path) -> None:
    assert missing.missing_of(rings.EXERCISE) == []
    monkeypatch.setattr(levels, "file_of_levels", lambda _: tmp_path / "none.json")
    lines = missing.missing_of(rings.EXERCISE)
    assert len(lines) == 4
    assert all("run `python3 -m autograder levels 03.rings`" in line for line in lines)


@pytest.fixture
def recorded(tmp_path, monkeypatch):
    """An exercise whose answers return the number that they reach, and its file of answers."""

    def observe(answer: Answer, rng: np.random.Generator):
        number = answer(rng.normal(size=3)).value
        reached = number if isinstance(number, float) else None
        yield Observation("reach()", number, reached=reached)

    exercise = Exercise(
        id="03.rings",
        title="",
        points=1,
        lesson="",
        reference=OnPaper(rings.fit_rings),
        observe=observe,
        level=Level(0.9, margin=0.02, text="0.9", missed="{}"),
    )
    kept = [
        KeptAnswer(tmp_path / "rings.py", line, right, about, "", f"# seeds: yes\n{code}\n")
        for line, right, about, code in [
            (1, True, "good", "fit_rings = lambda x: 0.95"),
            (2, False, "bad", "fit_rings = lambda x: 0.8 + 0.01 * x[0]"),
        ]
    ]
    monkeypatch.setattr(levels, "answers_to", lambda _: kept)
    monkeypatch.setattr(levels, "file_of", lambda _: tmp_path / "rings.py")
    monkeypatch.setattr(KeptAnswer, "function", _defined_by)
    return exercise, kept


def _defined_by(answer: KeptAnswer, name: str):
    namespace: dict = {}
    exec(answer.source, namespace)
    return namespace[name]


def doubts(exercise: Exercise) -> str:
    return "\n".join(levels.doubts(exercise))


def test_a_level_without_a_record_of_twenty_seeds_is_in_doubt(recorded) -> None:
    exercise, _ = recorded
    assert "not recorded" in doubts(exercise)
    levels.record(exercise, seeds=5, say=lambda _: None)
    assert "recorded with 5 seeds, not 20: run `python3 -m autograder levels" in doubts(exercise)
    levels.record(exercise, say=lambda _: None)
    assert doubts(exercise) == ""


def test_a_level_too_near_to_right_answers_or_below_wrong_ones_is_in_doubt(recorded) -> None:
    exercise, _ = recorded
    levels.record(exercise, say=lambda _: None)
    for value, words in [(0.94, "too near"), (0.79, "passes the level")]:
        other = dataclasses.replace(exercise.level, value=value)
        assert words in doubts(dataclasses.replace(exercise, level=other))


def test_a_record_of_other_answers_or_other_data_is_in_doubt(recorded) -> None:
    exercise, kept = recorded
    levels.record(exercise, say=lambda _: None)

    def shifted(answer: Answer, rng: np.random.Generator):
        yield from exercise.observe(lambda x: answer(x + 1), rng)

    assert "other data" in doubts(dataclasses.replace(exercise, observe=shifted))
    kept[0] = dataclasses.replace(kept[0], source=kept[0].source + "# changed\n")
    assert "good: not recorded as it is now" in doubts(exercise)
    del kept[1]
    assert "an answer that is gone, 'bad'" in doubts(exercise)
    assert "no wrong answer says" in doubts(exercise)


def test_recording_again_trains_only_what_has_changed(recorded) -> None:
    exercise, kept = recorded
    path = levels.record(exercise, say=lambda _: None)
    before = path.read_text()
    kept[1] = dataclasses.replace(kept[1], source="# seeds: yes\nfit_rings = lambda x: 0.7\n")
    kept[0] = dataclasses.replace(kept[0], line=3)
    said: list[str] = []
    levels.record(exercise, say=said.append)
    assert "0.700 to 0.700 in 20 seeds" in said[1]
    assert path.read_text().split('"bad"')[0] == before.split('"bad"')[0]


def test_an_answer_that_reaches_nothing_is_named(recorded) -> None:
    exercise, kept = recorded
    kept[0] = dataclasses.replace(kept[0], source="# seeds: yes\nfit_rings = lambda x: 'good'\n")
    with pytest.raises(levels.NothingReached, match=r"good, seed 0: `reach\(\)` good"):
        levels.record(exercise, say=lambda _: None)


def test_a_loss_is_good_when_it_is_small() -> None:
    level = Level(0.33, margin=0.02, text="", missed="", largest=True)
    assert level.met_by(0.33)
    assert not level.met_by(0.32, level.margin)
    assert not level.met_by(0.34)


def test_several_inputs_reach_a_model_together() -> None:
    one, other = keras.Input((2,)), keras.Input((2,))
    model = keras.Model([one, other], keras.layers.add([one, other]))
    np.testing.assert_allclose(training.predictions(model, [X, X]), 2 * X)
    assert models.is_model(model) is model


def test_a_loss_is_asked_whether_it_takes_outputs_for_logits() -> None:
    losses = keras.losses.SparseCategoricalCrossentropy, keras.losses.CategoricalCrossentropy
    for loss in losses:
        for logits in (True, False):
            model = untrained(X, Y, 3)
            model.compile("sgd", loss(from_logits=logits))
            assert training.loss_takes_logits(model, 3) is logits
