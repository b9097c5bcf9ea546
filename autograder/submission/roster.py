"""Whose work lies under `submitted/`: what is to be marked, and what nobody would look at."""

from __future__ import annotations

import itertools
import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from autograder.submission import archives
from autograder.submission.candidates import is_notebook, speaks_of
from autograder.submission.names import listed, shown

_MOST = 10_000  # entries of a folder that are looked at


@dataclass(frozen=True)
class Roster:
    """The folders of students, seen from one assignment.

    Attributes:
        handed_in: student → the folder with the assignment. A name is one student, however its
            accents are written.
        misplaced: student → why there is no mark, and what to do.
        strays: file in no folder of a student → what to do.
        others: students with a folder and nothing of this assignment in it.
    """

    handed_in: dict[str, Path] = field(default_factory=dict)
    misplaced: dict[str, str] = field(default_factory=dict)
    strays: dict[str, str] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)


def read_roster(submitted: Path, assignment: str) -> Roster:
    """Look through the folders of all students.

    Args:
        submitted: `submitted/`; it may not be there.
        assignment: name of the folder that is looked for in each student's.
    """
    roster = Roster()
    for entry in _entries(submitted):
        student = one_spelling(entry.name)
        if not entry.is_dir():
            if _is_work(entry.name):
                roster.strays[entry.name] = (
                    f"lies in no folder of a student; move it to submitted/<student>/{assignment}/"
                )
        elif not os.path.lexists(submitted / entry.name / assignment):
            why = _elsewhere(submitted / entry.name, assignment)
            if why:
                roster.misplaced[student] = why
            else:
                roster.others.add(student)
        elif student in roster.handed_in:
            del roster.handed_in[student]
            roster.misplaced[student] = (
                "two folders have this name, with accents written in two ways; leave one"
            )
        elif student not in roster.misplaced:
            roster.handed_in[student] = submitted / entry.name / assignment
    roster.others.difference_update(roster.handed_in, roster.misplaced)
    return roster


def one_spelling(name: str) -> str:
    """A name with its accents as most systems write them: a Mac may write them as own signs."""
    return unicodedata.normalize("NFC", name)


def _elsewhere(folder: Path, assignment: str) -> str:
    """What there is of an assignment in a student's folder that has no folder for it."""
    files: list[str] = []
    folders: list[str] = []
    for entry in _entries(folder):
        if speaks_of(entry.name, assignment):
            (folders if entry.is_dir(follow_symlinks=False) else files).append(entry.name)
    if folders:
        return f"its folder is called {listed(sorted(folders))}; rename it to {assignment}"
    work = sorted(name for name in files if _is_work(name))
    if work:
        place = f"submitted/{shown(folder.name)}/{assignment}/"
        return f"{listed(work)} lies in no folder of the assignment; move it to {place}"
    return ""


def _is_work(name: str) -> bool:
    return is_notebook(name) or name.lower().endswith(archives.SUFFIXES)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """What is in a folder, without hidden things, by name; nothing if it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            found = list(itertools.islice(entries, _MOST))
    except OSError:
        return
    yield from sorted(
        (entry for entry in found if not entry.name.startswith(".")), key=lambda one: one.name
    )
