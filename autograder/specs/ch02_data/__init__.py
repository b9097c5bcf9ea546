"""Specs of chapter 02: data, one module an exercise."""

from autograder.specs.ch02_data import read_csv, split

EXERCISES = tuple(module.EXERCISE for module in (read_csv, split))
