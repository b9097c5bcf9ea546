"""Activations, losses and training on paper are what Keras computes; real runs are counted."""

from __future__ import annotations

import keras
import numpy as np
import pandas as pd
import pytest
import tensorflow as tf

from autograder.checks import compiling, models, paper
from autograder.checks.answer import Answer
from autograder.checks.compiling import TwoOutputs
from autograder.checks.eager import run_eagerly
from autograder.checks.models import OnPaper
from autograder.checks.plain import NotPlain
from autograder.specs.ch05_compile import comparison, repair, settings, small_trainings

RNG = np.random.default_rng(5)


def keras_losses(reduction: str, from_logits: bool = True) -> dict[str, keras.losses.Loss]:
    return {
        "digit": keras.losses.SparseCategoricalCrossentropy(from_logits, reduction=reduction),
        "slant": keras.losses.MeanSquaredError(reduction=reduction),
    }


def trained(
    network: TwoOutputs, x: np.ndarray, y: repair.Labels, losses: dict
) -> tuple[dict[str, float], list[np.ndarray]]:
    """History and weights of a real Keras model after the step that the exercise asks for."""
    model = network.as_keras()
    model.compile(keras.optimizers.Adam(0.01), losses, metrics={"digit": ["accuracy"]})
    history = model.fit(x, y, batch_size=len(x), verbose=0).history
    return {key: values[0] for key, values in history.items()}, model.get_weights()


def test_a_step_on_paper_is_that_of_keras() -> None:
    network, x, y = repair._drawn(np.random.default_rng(1), 40, 5)
    history, weights = trained(network, x, y, keras_losses("sum"))
    on_paper = TwoOutputs(list(network.weights))
    expected = repair.repaired(on_paper, x, y).history
    assert history == {key: pytest.approx(values[0], rel=1e-5) for key, values in expected.items()}
    for mine, theirs in zip(on_paper.weights, weights, strict=True):
        np.testing.assert_allclose(mine, theirs, atol=1e-6)


@pytest.mark.parametrize(
    ("reduction", "loss"), [("sum", repair._summed(paper.sparse)), ("mean", paper.sparse)]
)
def test_logits_taken_for_probabilities_on_paper(reduction: str, loss: paper.Loss) -> None:
    network, x, y = repair._drawn(np.random.default_rng(2), 40, 4)
    history, _ = trained(network, x, y, keras_losses(reduction, from_logits=False))
    on_paper = loss(y["digit"], network.outputs(x)[1])
    assert history["digit_loss"] == pytest.approx(on_paper, rel=1e-4)


@pytest.mark.parametrize(
    ("task", "loss", "metric"),
    [
        ("price", "mse", "mae"),
        (
            "spam",
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        ("digit", keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        ("digit one-hot", "categorical_crossentropy", "accuracy"),
        ("tags", "binary_crossentropy", "binary_accuracy"),
    ],
)
def test_the_settings_on_paper_are_those_of_keras(task: str, loss: object, metric: object) -> None:
    batches = [settings._batch(RNG, task, n) for n in (6, 4)]
    on_paper = settings.EXERCISE.reference(task)
    assert models.loss_values(loss, batches) == pytest.approx(
        models.loss_values(on_paper["loss"], batches), rel=1e-4
    )
    for mine, theirs in zip(
        compiling.metric_values([metric], batches),
        compiling.metric_values(on_paper["metrics"], batches),
        strict=True,
    ):
        assert mine == pytest.approx(theirs, rel=1e-4)


def test_metrics_that_are_no_list_are_named() -> None:
    with pytest.raises(NotPlain, match="a string"):
        compiling.metric_values("accuracy", [(np.zeros((2, 1)), np.zeros((2, 1)))])


def test_what_is_no_activation_is_said() -> None:
    with pytest.raises(NotPlain, match="names no activation"):
        compiling.activation_values("logit", np.zeros((1, 2)))
    with pytest.raises(NotPlain, match="an int"):
        compiling.activation_values(3, np.zeros((1, 2)))


def test_models_of_one_seed_begin_alike_and_their_updates_are_counted() -> None:
    build = compiling.WatchedBuild(3, 2)
    new = compiling.WatchedOptimizers({"sgd": 0.25})
    first, second, other = build(4), build(4), build(5)
    assert np.array_equal(first.get_weights()[0], second.get_weights()[0])
    assert not np.array_equal(first.get_weights()[0], other.get_weights()[0])
    first.compile(new("sgd"), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    first.fit(np.ones((6, 3)), np.zeros(6), batch_size=4, epochs=3, verbose=0)
    assert float(first.optimizer.learning_rate) == 0.25
    assert compiling.runs_of(build) == [(4, 6), (4, 0), (5, 0)]
    assert compiling.names_of(new) == ["sgd"]


@pytest.mark.parametrize("name", small_trainings.RATES)
def test_a_training_on_paper_is_that_of_keras(name: str) -> None:
    training, validation = comparison._drawn(RNG, 80)
    model = compiling.WatchedBuild(6, 3)(7)
    new = compiling.WatchedOptimizers(small_trainings.RATES)
    model.compile(new(name), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(*training, batch_size=25, epochs=2, shuffle=False, verbose=0)
    on_paper = small_trainings.trained(name, 7, *training)[0]
    loss = model.evaluate(*validation, verbose=0)
    assert loss == pytest.approx(small_trainings.loss(on_paper, *validation), rel=1e-3)


def test_a_network_to_train_is_the_same_on_paper_and_in_keras() -> None:
    network = compiling.Untrained.draw(RNG, 5, 4)
    x = RNG.normal(size=(3, 8, 8)).astype("float32")
    model = network.as_keras()
    assert not model.compiled
    np.testing.assert_allclose(model(x), network.logits(x), atol=1e-5)


def test_updates_are_counted_whatever_is_compiled_in_between() -> None:
    model = compiling.Untrained.draw(RNG, 5, 4).as_keras()
    twin = keras.models.clone_model(model)
    x, y = RNG.normal(size=(10, 8, 8)), np.arange(10) % 4
    for optimizer in ("sgd", "adam"):
        model.compile(optimizer, keras.losses.SparseCategoricalCrossentropy(from_logits=True))
        model.fit(x, y, batch_size=4, epochs=2, verbose=0)
    assert int(model.optimizer.iterations) == 6
    assert compiling.updates_of(model) == 12
    assert compiling.updates_of(twin) == 0


def test_only_a_data_frame_is_a_table() -> None:
    frame = pd.DataFrame({"optimizer": ["sgd"], "mean": [0.5]}, index=[7])
    assert compiling.table_of(frame) == {"optimizer": ["sgd"], "mean": [0.5], "(index)": [7]}
    with pytest.raises(NotPlain, match="a list"):
        compiling.table_of([{"optimizer": "sgd"}])


def test_the_dictionary_in_a_history_is_no_history() -> None:
    with pytest.raises(NotPlain, match="a dictionary"):
        compiling.history_of({"loss": [1.0]})


def makes_a_graph() -> bool:
    """Whether TensorFlow makes a graph of a function before it runs it."""
    return bool(tf.function(tf.inside_function)())


@pytest.mark.parametrize("error", [None, ZeroDivisionError])
def test_an_answer_runs_without_graphs_and_what_comes_after_it_with_them(error) -> None:
    def graphless(numbers: np.ndarray) -> bool:
        if error:
            raise error
        return not makes_a_graph()

    seen = run_eagerly(Answer(graphless))(np.zeros(2)).value
    assert seen.kind == "ZeroDivisionError" if error else seen is True
    assert makes_a_graph()


def test_an_answer_on_paper_is_asked_as_it_is() -> None:
    answer = Answer(OnPaper(len))
    assert run_eagerly(answer) is answer
