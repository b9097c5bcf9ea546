"""Specs of chapter 04: logits, softmax and cross-entropy, one module an exercise."""

from autograder.specs.ch04_logits import (
    binary_accuracy,
    choose_loss,
    cross_entropy,
    game,
    mismatch,
    probability_model,
    softmax,
)

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        softmax,
        cross_entropy,
        choose_loss,
        game,
        mismatch,
        binary_accuracy,
        probability_model,
    )
)
