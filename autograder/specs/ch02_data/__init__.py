"""Specs of chapter 02: data, one module an exercise."""

from autograder.specs.ch02_data import (
    never_trained,
    no_leak,
    normalize,
    pipeline,
    read_csv,
    split,
)

EXERCISES = tuple(
    module.EXERCISE for module in (read_csv, split, normalize, pipeline, no_leak, never_trained)
)
