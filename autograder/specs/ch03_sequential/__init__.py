"""Specs of chapter 03: stacks of Dense layers, one module an exercise, and what three of them share."""

from autograder.specs.ch03_sequential import build, count_parameters

EXERCISES = tuple(module.EXERCISE for module in (count_parameters, build))
