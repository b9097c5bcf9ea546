"""The six reports of 08.why_below come from real trainings, and each shows what its word says."""

import dataclasses
import re

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers, regularizers

from autograder.specs.ch08_regularization.why_below import TRUTH
from course.toolkit import datasets, places

_LETTER = {word: letter for letter, word in TRUTH.items()}
_LOSS = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
_COLUMNS = ("fit", "validation", "evaluate", "more")


# What the statement says


def reported(word):
    """The row of a word's letter: pairs of accuracy and loss, by column; those that are there."""
    cells = places.assignment(places.SOLUTIONS, "08").read_text(encoding="utf-8")
    row = re.search(rf"\| {_LETTER[word]} \|[^|]*" + r"\|([^|]*)" * 4, cells)
    return {
        column: [float(number) for number in re.findall(r"\d\.\d{3}", text)]
        for column, text in zip(_COLUMNS, row.groups(), strict=True)
    }


@pytest.mark.parametrize("word", TRUTH.values())
def test_in_each_report_training_looks_worse_than_validation(word):
    (*accuracies, loss), (*others, val_loss) = (reported(word)[c] for c in _COLUMNS[:2])
    assert loss > val_loss
    assert accuracies < others or word == "penalty"


def test_with_dropout_only_the_active_layers_are_bad_at_the_training_pictures():
    report = reported("dropout")
    assert report["evaluate"][0] > report["validation"][0] > report["more"][0] + 0.05
    assert abs(report["more"][0] - report["fit"][0]) < 0.05


@pytest.mark.parametrize("word", ["averaged", "augmentation"])
def test_without_much_dropout_active_layers_are_nearly_as_good(word):
    report = reported(word)
    assert report["evaluate"][0] - report["more"][0] < 0.05
    assert report["fit"][0] < min(report["more"][0], report["validation"][0]) - 0.04


def test_the_penalty_makes_the_loss_worse_and_not_the_accuracy():
    report = reported("penalty")
    assert report["fit"][0] > report["validation"][0]
    assert report["evaluate"][1] > report["validation"][1] > report["more"][1]


@pytest.mark.parametrize("word", ["easier pictures", "wrong labels"])
def test_where_the_data_differ_evaluate_is_below_validation_too(word):
    report = reported(word)
    assert report["evaluate"][0] < report["validation"][0] - 0.03
    other = report["more"][0] - report["validation"][0]
    assert other < -0.1 if word == "easier pictures" else other > 0.03


# How the numbers were made


def _net(dropout=0.05, l2=0.0):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        regularizer = regularizers.L2(l2) if l2 else None
        model.add(layers.Dense(128, "relu", kernel_regularizer=regularizer))
        model.add(layers.Dropout(dropout))
    model.add(layers.Dense(10))
    model.compile(keras.optimizers.Adam(0.002), _LOSS, metrics=["accuracy"])
    return model


def _glyphs(seed=0, **options):
    return datasets.glyphs(n=6000, test_fraction=1 / 3, seed=seed, **options)


def _worth(outputs, labels):
    outputs = np.asarray(outputs)
    return [float((outputs.argmax(axis=1) == labels).mean()), float(_LOSS(labels, outputs))]


def _moved(data):
    move = layers.RandomTranslation(0.15, 0.15, fill_mode="constant")
    pictures = data.x_train[..., None].astype("float32"), data.y_train
    batches = tf.data.Dataset.from_tensor_slices(pictures).shuffle(4000, seed=0).batch(50)
    return batches.map(lambda x, y: (move(x, training=True)[..., 0], y))


def measured(word):
    """Train as the report of this word was made: its four pairs of accuracy and loss."""
    keras.utils.set_random_seed(0)
    data = _glyphs()
    if word == "easier pictures":
        straight = _glyphs(7, jitter=0.2)
        new = data.x_test, data.y_test
        data = dataclasses.replace(data, x_test=straight.x_test, y_test=straight.y_test)
    if word == "wrong labels":
        data = _glyphs(label_noise=0.25)
    model = {"dropout": lambda: _net(0.5), "penalty": lambda: _net(0.0, 0.003)}.get(word, _net)()
    few = {"averaged": 1, "easier pictures": 2, "wrong labels": 3, "augmentation": 8}
    epochs = few.get(word, 7)
    training = {"x": data.x_train, "y": data.y_train, "batch_size": 50}
    if word == "augmentation":
        training = {"x": _moved(data)}
    validation = data.x_test, data.y_test
    history = model.fit(**training, epochs=epochs, validation_data=validation, verbose=0).history
    found = {
        "fit": [history["accuracy"][-1], history["loss"][-1]],
        "validation": [history["val_accuracy"][-1], history["val_loss"][-1]],
        "evaluate": model.evaluate(data.x_train, data.y_train, verbose=0)[::-1],
        "more": _worth(model(data.x_train, training=True), data.y_train),
    }
    if word == "penalty":
        found["validation"] = _worth(model(data.x_test), data.y_test)
        found["more"] = _worth(model(data.x_train), data.y_train)
    if word == "easier pictures":
        found["more"] = _worth(model(new[0]), new[1])
    if word == "wrong labels":
        found["more"] = _worth(model(data.x_train), data.details_train["clean_label"])
    return found


@pytest.mark.slow
@pytest.mark.parametrize("word", ["averaged", "penalty", "wrong labels"])
def test_a_report_can_be_made_again(word):
    found, report = measured(word), reported(word)
    for column in _COLUMNS:
        assert found[column] == pytest.approx(report[column], abs=0.05), column
