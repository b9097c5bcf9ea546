"""Specs of chapter 01: shape, dtype, memory and broadcasting, one module an exercise."""

from autograder.specs.ch01_tensors import (
    broadcast_shape,
    flatten,
    memory,
    one_hot,
    residuals,
    scale,
)

EXERCISES = tuple(
    module.EXERCISE for module in (flatten, memory, scale, one_hot, residuals, broadcast_shape)
)
