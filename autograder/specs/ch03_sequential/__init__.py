"""Specs of chapter 03: stacks of Dense layers, one module an exercise; three share `stacks`."""

from autograder.specs.ch03_sequential import (
    build,
    build_by_add,
    count_parameters,
    first_loss,
    forward,
    repair,
)

EXERCISES = tuple(
    module.EXERCISE
    for module in (count_parameters, build, build_by_add, repair, forward, first_loss)
)
