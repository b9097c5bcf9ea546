"""Judge an answer: accept it on what it does; only when that is wrong, look for the reason.

The order is: not attempted; right (every observation agrees with the reference's); the
misconception whose known wrong answer behaves like this one, or whose signs show; else the first
difference.
"""

from __future__ import annotations

import secrets
import traceback
from collections.abc import Sequence
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Raised, Unusable, quiet
from autograder.checks.compare import Difference, Words, difference, show
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.plain import type_name
from autograder.checks.verdict import FAULT, NOT_ATTEMPTED, RIGHT, WRONG, Verdict
from course.toolkit import places

# How much a float32 answer may differ from a known wrong one that works in float64.
_ROUNDING = 1e-4


def judge(exercise: Exercise, value: Any, seed: int | None = None) -> Verdict:
    """Put fresh questions to `value` and say how it did.

    Args:
        exercise: the spec.
        value: what the learner handed in, normally a function.
        seed: draws the same questions again; fresh ones by default.

    Returns:
        The verdict. Exceptions in the learner's code end up in it; an exception in the spec or
        in this package gives a verdict in the state `fault in the check`.
    """
    seed = secrets.randbits(32) if seed is None else seed
    try:
        with quiet():
            return _judge(exercise, value, seed)
    except Exception as error:
        return _verdict(
            exercise,
            FAULT,
            seed,
            hint="fault",
            seen=f"{type(error).__name__} in the check: {error}",
            detail=traceback.format_exc(limit=-6),
        )


def _judge(exercise: Exercise, value: Any, seed: int) -> Verdict:
    if value is None or value is ...:
        return _verdict(exercise, NOT_ATTEMPTED, seed, hint="not-attempted")
    if not callable(value):
        return _verdict(
            exercise,
            WRONG,
            seed,
            hint="wrong-type",
            seen=f"`check` was given {type_name(value)}, not a function.",
            why=f"Hand over the function itself, without calling it: "
            f'`check("{exercise.id}", {getattr(exercise.reference, "__name__", "f")})`.',
        )
    seen = _observations(exercise, value, seed)
    expected = _observations(exercise, exercise.reference, seed)
    differences = _differences(seen, expected)
    score = _score(exercise, seen, differences)
    # What the check puts in its own words is no value that a stub could be seen in.
    first_value = next((one.seen for one in seen if not isinstance(one.seen, Words)), None)
    if score == 0 and _is_stub(first_value):
        return _verdict(exercise, NOT_ATTEMPTED, seed, hint="not-attempted")
    first = next((i for i, found in enumerate(differences) if found is not None), None)
    if first is None:
        return _verdict(exercise, RIGHT, seed, score=score)
    held = _held_misconception(exercise, seen, expected, differences, seed)
    if held is not None:
        misconception, first = held
        return _wrong(exercise, seed, score, seen[first], differences[first], misconception)
    return _wrong(exercise, seed, score, seen[first], differences[first])


def _observations(exercise: Exercise, function: Any, seed: int) -> list[Observation]:
    return list(exercise.observe(_asked(exercise, function), np.random.default_rng(seed)))


def _asked(exercise: Exercise, function: Any) -> Answer:
    return Answer(function, tensors=exercise.tensors)


def _is_stub(seen: Any) -> bool:
    """The released notebook raises `NotImplementedError`; `...` is another way to leave a gap."""
    if isinstance(seen, Raised):
        return seen.kind == "NotImplementedError"
    return isinstance(seen, Unusable) and seen.name == "a ellipsis"


def _differences(
    seen: Sequence[Observation], expected: Sequence[Observation]
) -> list[Difference | None]:
    pairs = zip(seen, expected, strict=True)
    return [_difference(observation, wanted) for observation, wanted in pairs]


def _difference(observation: Observation, wanted: Observation) -> Difference | None:
    seen = observation.seen
    if _is_stub(seen):
        return Difference("unfinished", "is not written yet")
    if isinstance(seen, Raised):
        return Difference(
            "raises",
            f"stopped with {seen}",
            "The name says what kind of error it is, the text after the colon what exactly went "
            "wrong, and the line where Python stopped.",
        )
    if isinstance(seen, Unusable):
        return Difference(
            "wrong-type",
            f"returned {seen.name}",
            "The exercise asks for another kind of result: read what will be checked.",
        )
    found = difference(seen, wanted.seen, observation.rtol, observation.atol)
    if found is not None and found.kind == "value" and not observation.reveal:
        return Difference("value", f"gave {show(seen)}, which is not what happens", found.why)
    return found


def _score(
    exercise: Exercise, seen: Sequence[Observation], differences: Sequence[Difference | None]
) -> float:
    failed = {
        observation.part
        for observation, found in zip(seen, differences, strict=True)
        if found is not None
    }
    share = sum(
        part.share
        for name, part in exercise.all_parts.items()
        if name not in failed and not failed.intersection(part.needs)
    )
    return round(share * exercise.points, 6)


def _held_misconception(
    exercise: Exercise,
    seen: Sequence[Observation],
    expected: Sequence[Observation],
    differences: Sequence[Difference | None],
    seed: int,
) -> tuple[Misconception, int] | None:
    """The misconception that explains the differences, and the first difference it explains.

    It must do what the answer did in the whole first part that is wrong, where the answer is
    right too: a hint that does not fit is worse than none. One that explains the other parts as
    well comes first; a learner may hold two beliefs at once, so it need not. Where several do,
    the one that agrees with the answer in most observations wins. Where none does, the signs of a
    misconception may show in the first difference.
    """
    wrong = [i for i, found in enumerate(differences) if found is not None]
    first_part = {i for i, one in enumerate(seen) if one.part == seen[wrong[0]].part}
    best: tuple[tuple[bool, int], Misconception] | None = None
    for misconception in exercise.misconceptions:
        for answer in misconception.answers:
            alike = []
            theirs = exercise.observe(_asked(exercise, answer), np.random.default_rng(seed))
            for i, one in enumerate(theirs):
                same = _alike(seen[i], one)
                if same and differences[i] is not None:
                    # Close to the answer, but right: that belief is not what is wrong here.
                    same = _difference(one, expected[i]) is not None
                alike.append(same)
                if not same and i in first_part:
                    break  # most beliefs are ruled out by one question: this keeps a check fast
            else:
                rank = (all(alike[i] for i in wrong), sum(alike))
                if best is None or rank > best[0]:
                    best = (rank, misconception)
    held = exercise.shown_by(seen[wrong[0]]) if best is None else best[1]
    return None if held is None else (held, wrong[0])


def _alike(one: Observation, other: Observation) -> bool:
    """Whether two answers did the same, a wrong value or an error of the same kind included."""
    a, b = one.seen, other.seen
    if isinstance(a, Raised) or isinstance(b, Raised):
        return type(a) is type(b) and a.kind == b.kind
    if isinstance(a, Unusable) or isinstance(b, Unusable):
        return type(a) is type(b) and a.name == b.name
    if isinstance(a, np.ndarray) and isinstance(b, np.ndarray) and a.dtype.kind == "f":
        return a.shape == b.shape and np.allclose(
            a, b, rtol=max(one.rtol, _ROUNDING), atol=one.atol, equal_nan=True
        )
    if isinstance(a, float) and isinstance(b, float) and not (np.isfinite(a) and np.isfinite(b)):
        return np.array_equal(a, b, equal_nan=True)
    if type(a) is not type(b):
        return False
    return difference(a, b, max(one.rtol, _ROUNDING), one.atol) is None


def _wrong(
    exercise: Exercise,
    seed: int,
    score: float,
    observation: Observation,
    found: Difference,
    misconception: Misconception | None = None,
) -> Verdict:
    text = found.text
    if misconception is not None:
        slug, why, heading = misconception.slug, misconception.why, misconception.lesson
        text = misconception.words(observation, text)
    else:
        slug = observation.stage if found.kind in ("value", "not-finite") else found.kind
        why, heading = observation.why or found.why, ""
        if found.kind not in ("value", "not-finite"):
            why = found.why or observation.why
    return _verdict(
        exercise,
        WRONG,
        seed,
        score=score,
        hint=slug,
        seen=f"`{observation.what}` {text}.",
        why=why,
        printed=observation.printed,
        heading=heading or exercise.lesson,
    )


def _verdict(exercise: Exercise, state: str, seed: int, **fields: Any) -> Verdict:
    fields.setdefault("score", 0.0)
    fields.setdefault("heading", exercise.lesson)
    return Verdict(
        exercise=exercise.id,
        title=exercise.title,
        state=state,
        points=exercise.points,
        lesson=lesson_file(exercise.chapter),
        seed=seed,
        **fields,
    )


def lesson_file(chapter: str) -> str:
    """The lesson of a chapter, relative to the repository root: `course/04_logits.ipynb`."""
    return f"course/{places.chapter(chapter)}.ipynb"
