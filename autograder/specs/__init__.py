"""Specs: what right means for each exercise, one module a chapter (`ch04_logits`)."""

from __future__ import annotations

import importlib
import importlib.util

from autograder.checks.exercise import Exercise
from course.toolkit import places


class UnknownExercise(KeyError):
    """No exercise has this name; the message lists those that exist."""

    def __str__(self) -> str:
        return str(self.args[0])


def chapters() -> list[str]:
    """Numbers of the chapters that have specs, in reading order."""
    return [name[:2] for name in places.CHAPTERS if importlib.util.find_spec(_module(name))]


def of_chapter(number: str) -> tuple[Exercise, ...]:
    """The exercises of a chapter in the order of the notebook."""
    return importlib.import_module(_module(places.chapter(number))).EXERCISES


def matching(name: str) -> tuple[Exercise, ...]:
    """The exercises that a name stands for: a chapter (`04`, `04_logits`) or one exercise.

    Raises:
        UnknownExercise: it stands for none.
    """
    number = name.partition("_")[0]
    return of_chapter(number) if number in chapters() else (find(name),)


def find(exercise_id: str) -> Exercise:
    """The exercise with this id, for instance `04.softmax`.

    Raises:
        UnknownExercise: there is none; the message names the exercises of the chapter.
    """
    number = str(exercise_id).partition(".")[0]
    if number not in chapters():
        known = ", ".join(chapters())
        raise UnknownExercise(
            f"There is no exercise {exercise_id!r}. Chapters with exercises: {known}."
        )
    exercises = of_chapter(number)
    for exercise in exercises:
        if exercise.id == exercise_id:
            return exercise
    known = ", ".join(exercise.id for exercise in exercises)
    raise UnknownExercise(f"There is no exercise {exercise_id!r}. Chapter {number} has: {known}.")


def _module(chapter: str) -> str:
    return f"autograder.specs.ch{chapter}"
