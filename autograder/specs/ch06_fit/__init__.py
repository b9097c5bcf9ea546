"""Specs of chapter 06: training with `fit`, one module an exercise."""

from autograder.specs.ch06_fit import (
    class_names,
    class_weights,
    curve_doctor,
    history_plot,
    resume,
    two_predictions,
    updates,
)

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        updates,
        resume,
        curve_doctor,
        two_predictions,
        class_weights,
        history_plot,
        class_names,
    )
)
