"""Specs of chapter 05: what `compile` is given, one module an exercise."""

from autograder.specs.ch05_compile import (
    comparison,
    momentum,
    reduction,
    repair,
    settings,
    weighted_accuracy,
)

EXERCISES = tuple(
    module.EXERCISE
    for module in (momentum, settings, reduction, comparison, weighted_accuracy, repair)
)
