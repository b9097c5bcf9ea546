"""Questions about models in files: paper agrees with Keras, and files stay where answers live."""

from __future__ import annotations

import contextlib
from pathlib import Path

import keras
import numpy as np
import pytest
from patience import PATIENT

from autograder.checks import files, models, saving
from autograder.checks.plain import NotPlain
from autograder.checks.saving import Trained
from autograder.engine.job import Job
from autograder.specs.ch10_saving import best_epoch

UNITS = [5, 4, 3]


def trained() -> Trained:
    return Trained.draw(np.random.default_rng(1), UNITS, steps=40)


def inputs(n: int = 4) -> np.ndarray:
    return np.random.default_rng(2).normal(size=(n, UNITS[0])).astype("float32")


def an_answer() -> None:
    """Stands for any function of a learner."""


# Paper and Keras


def test_the_keras_model_is_that_on_paper_with_steps_and_momentum():
    network, x = trained(), inputs()
    model = network.for_answer(an_answer)
    assert np.allclose(models.outputs(model, x), models.outputs(network, x), atol=1e-5)
    assert models.training_steps(model) == models.training_steps(network) == 40
    gradients = [np.ones_like(one) for one in network.weights]
    for one in (model, network):
        saving.update(one, gradients)
    assert np.allclose(models.outputs(model, x), models.outputs(network, x), atol=1e-5)
    assert models.training_steps(model) == models.training_steps(network) == 41


def test_a_copy_on_paper_is_a_network_of_its_own():
    network, x = trained(), inputs()
    copy = network.copy()
    models.put_weights(network, [np.zeros_like(one) for one in network.weights])
    assert not models.outputs(network, x).any()
    assert models.outputs(copy, x).all()


@pytest.mark.parametrize("loss", ["mse", "cross-entropy", ""])
def test_a_model_is_compiled_with_a_loss_only(loss: str):
    model = trained().for_answer(an_answer, loss)
    assert models.is_compiled(model) == bool(loss)


def test_training_on_paper_has_the_losses_of_keras():
    network, train, held_out = best_epoch._drawn(np.random.default_rng(3))
    model = network.for_answer(an_answer, "cross-entropy")
    record = model.fit(*train, epochs=6, validation_data=held_out, verbose=0).history
    epochs = best_epoch.epochs_of(network, train, held_out, 6)
    assert np.allclose(record["loss"], [epoch.loss for epoch in epochs], rtol=1e-3)
    assert np.allclose(record["val_loss"], [epoch.val_loss for epoch in epochs], rtol=1e-3)
    assert np.allclose(record["val_accuracy"], [epoch.val_accuracy for epoch in epochs])


def test_the_loss_rises_once_before_the_best_epoch_and_again_after_it():
    for seed in range(4):
        losses = [one.val_loss for one in best_epoch.epochs_of(*best_epoch._drawn(seed), 6)]
        best, rises = int(np.argmin(losses)), np.diff(losses) > 0
        assert 2 <= best <= 4
        assert rises[:best].any()
        assert losses[-1] > 1.05 * losses[best]


# Folders and files


def test_a_folder_is_gone_afterwards_whatever_happened():
    with contextlib.suppress(RuntimeError), files.empty_folder(an_answer) as folder:
        (folder / "in").mkdir()
        (folder / "in" / "a.txt").write_text("a")
        assert files.files_in(folder) == ["in/a.txt"]
        raise RuntimeError
    assert not folder.exists()


def test_only_folders_that_were_made_here_are_removed(tmp_path: Path):
    files.remove_folder(tmp_path)
    assert tmp_path.is_dir()


def test_a_file_of_weights_brings_them_into_a_model(tmp_path: Path):
    network, x = trained(), inputs()
    saving.written_file(tmp_path, "a.weights.h5", network.weights)
    other = Trained.draw(np.random.default_rng(5), UNITS).for_answer(an_answer)
    found = saving.outputs_of_file(tmp_path, "a.weights.h5", other, x)
    assert np.allclose(found, models.outputs(network, x), atol=1e-5)


def test_a_checkpoint_is_asked_which_epochs_it_writes(tmp_path: Path):
    model = trained().for_answer(an_answer)
    every = keras.callbacks.ModelCheckpoint(tmp_path / "a.keras")
    best = keras.callbacks.ModelCheckpoint(tmp_path / "b.keras", save_best_only=True)
    losses = (0.5, 0.7, 0.3)
    assert saving.writes_after(every, model, losses, tmp_path) == ["a.keras"] * 3
    assert saving.writes_after(best, model, losses, tmp_path) == ["b.keras", "", "b.keras"]
    with pytest.raises(NotPlain, match="a Sequential"):
        saving.writes_after(model, model, losses, tmp_path)


# Whose process opens a file

WRITES_NO_MODEL = """
import keras

def repaired(model, folder):
    global given
    given = model
    (folder / "model.keras").write_bytes(b"no model")
    model.save_weights(folder / "model.weights.h5")
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = own_load_model(folder / "old.h5", compile=False)
    return model.to_json(), best, old

own_load_model = keras.models.load_model
"""
ONLY_HERE = "keras.models.load_model = lambda path, **_: given"


@pytest.mark.slow
def test_a_file_of_an_answer_is_opened_in_the_process_of_the_student_only(pool):
    """What only that process can read is read, and no other process is any the wiser."""
    from tests.test_engine import grader, notebook, student

    check = 'check("10.repair", repaired, seed=4)'
    cells = [
        student(WRITES_NO_MODEL),
        grader("unreadable", check, 3),
        student(ONLY_HERE),
        grader("readable-there", check, 3),
    ]
    result = pool.mark(Job(notebook(*cells), "from autograder import check", limits=PATIENT))
    assert not result.error
    assert [(cell.points, cell.hint) for cell in result.cells] == [(2.4, "whole-wrong"), (3, "")]
