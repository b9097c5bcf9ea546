"""Activations, losses and training on paper are what Keras computes; pretended runs are counted."""

from __future__ import annotations

import keras
import numpy as np
import pandas as pd
import pytest
import tensorflow as tf

from autograder.checks import compiling, models, paper
from autograder.checks.answer import Answer
from autograder.checks.compiling import PretendedTraining, TwoOutputs
from autograder.checks.eager import run_eagerly
from autograder.checks.models import OnPaper
from autograder.checks.plain import NotPlain
from autograder.specs.ch05_compile import repair, settings

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
    ("task", "loss"),
    [
        ("price", "mse"),
        ("spam", keras.losses.BinaryCrossentropy(from_logits=True)),
        ("digit", keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        ("digit one-hot", "categorical_crossentropy"),
        ("tags", "binary_crossentropy"),
    ],
)
def test_the_settings_on_paper_are_those_of_keras(task: str, loss: object) -> None:
    batches = [settings._batch(RNG, task, n) for n in (6, 4)]
    on_paper = settings.settings(task)["loss"]
    assert models.loss_values(loss, batches) == pytest.approx(
        models.loss_values(on_paper, batches), rel=1e-4
    )


def test_what_is_no_activation_is_said() -> None:
    with pytest.raises(NotPlain, match="names no activation"):
        compiling.activation_values("logit", np.zeros((1, 2)))
    with pytest.raises(NotPlain, match="an int"):
        compiling.activation_values(3, np.zeros((1, 2)))


def test_a_pretended_training_remembers_every_call_however_odd() -> None:
    train = PretendedTraining({("adam", 3): 0.25})
    assert train("adam", np.int64(3)) == 0.25
    assert isinstance(train(optimizer="sgd", seed=object()), float)
    with pytest.raises(TypeError):
        train("adam", [3])
    assert compiling.calls_of(train) == [("adam", 3), ("sgd", "an object"), ("adam", [3])]


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
