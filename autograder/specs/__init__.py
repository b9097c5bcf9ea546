"""Specs: what right means for each exercise, a folder a chapter and a module an exercise.

A spec registers itself: `ch04_logits/softmax.py` with an `EXERCISE` is the exercise `04.softmax`.
A module without one is a building block of its chapter.
"""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil

from autograder.checks.exercise import Exercise
from course.toolkit import contents, places


class UnknownExercise(KeyError):
    """No exercise has this name; the message lists those that exist."""

    def __str__(self) -> str:
        return str(self.args[0])


def chapters() -> list[str]:
    """Numbers of the chapters that have specs, in reading order."""
    return [name[:2] for name in places.CHAPTERS if importlib.util.find_spec(_package(name))]


def of_chapter(number: str) -> tuple[Exercise, ...]:
    """The exercises of a chapter in the order of the notebook, those that are not in it last."""
    found = {e.id: e for name in _modules(number) if (e := _exercise(number, name)) is not None}
    notebook = places.assignment(places.EXERCISES, number)
    listed = [one.id for one in contents.exercises_in(notebook)]
    return tuple(found[one] for one in dict.fromkeys([*listed, *sorted(found)]) if one in found)


def matching(name: str) -> tuple[Exercise, ...]:
    """The exercises that a name stands for: a chapter (`04`, `04_logits`) or one exercise.

    Raises:
        UnknownExercise: it stands for none.
    """
    number = name.partition("_")[0]
    return of_chapter(number) if number in chapters() else (find(name),)


def find(exercise_id: str) -> Exercise:
    """The exercise with this id, for instance `04.softmax`; imports its spec and no other.

    Raises:
        UnknownExercise: there is none; the message names the one that is meant, or the exercises
            of the chapter.
    """
    number, _, name = str(exercise_id).partition(".")
    if number not in chapters():
        meant = [repr(f"{one}.{number}") for one in chapters() if number in _modules(one)]
        known = ", ".join(chapters())
        raise UnknownExercise(
            f"There is no exercise {exercise_id!r}. "
            + (f"Write {' or '.join(meant)}." if meant else f"Chapters with exercises: {known}.")
        )
    exercise = _exercise(number, name) if name.isidentifier() else None
    if exercise is not None:
        return exercise
    known = ", ".join(exercise.id for exercise in of_chapter(number))
    raise UnknownExercise(f"There is no exercise {exercise_id!r}. Chapter {number} has: {known}.")


def _exercise(number: str, name: str) -> Exercise | None:
    """The exercise of a module; `None` for a building block, or where there is no such module.

    A module that is imported already is not looked for on the disk: an examiner may not read it.

    Raises:
        ValueError: the exercise has another id than its module says.
    """
    full_name = f"{_package(places.chapter(number))}.{name}"
    if importlib.util.find_spec(full_name) is None:
        return None
    module = importlib.import_module(full_name)
    exercise = getattr(module, "EXERCISE", None)
    if exercise is not None and exercise.id != f"{number}.{name}":
        raise ValueError(f"{module.__file__} holds {exercise.id!r}, not '{number}.{name}'")
    return exercise


def _modules(number: str) -> list[str]:
    package = importlib.import_module(_package(places.chapter(number)))
    return [found.name for found in pkgutil.iter_modules(package.__path__)]


def _package(chapter: str) -> str:
    return f"autograder.specs.ch{chapter}"
