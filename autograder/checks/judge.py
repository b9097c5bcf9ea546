"""Judge an answer: accept it on what it does; only when that is wrong, look for the reason.

The order is: not attempted; right (every observation agrees with the reference's); the
misconception whose known wrong answer behaves like this one, or whose signs show; else the first
difference.
"""

from __future__ import annotations

import contextlib
import itertools
import secrets
import traceback
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Raised, Unusable, quiet
from autograder.checks.compare import Difference, Words, about_type, difference, show
from autograder.checks.elsewhere import Elsewhere
from autograder.checks.errors import meaning
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
    return Questions(exercise, secrets.randbits(32) if seed is None else seed).judge(value).verdict


@dataclass(frozen=True)
class Judgement:
    """A verdict, and what in the spec speaks for it.

    Attributes:
        verdict: what the learner reads.
        held: the misconception that the verdict names, if it names one.
        alike: every known wrong answer that explains this one, whether its misconception is the
            one that is named or another one explains more.
    """

    verdict: Verdict
    held: Misconception | None = None
    alike: tuple[Callable[..., Any], ...] = ()


class Questions:
    """The questions of one seed, for any number of answers.

    The reference and the known wrong answers are asked once, however many answers are judged, and
    a known wrong answer only as far as one of them needed it.

    Args:
        exercise: the spec.
        seed: draws the questions.
    """

    def __init__(self, exercise: Exercise, seed: int):
        self.exercise = exercise
        self.seed = seed
        self._known: dict[Callable[..., Any], _Replay] = {}

    def judge(self, value: Any) -> Judgement:
        """Say how an answer did; like the function `judge`, it never raises."""
        try:
            with quiet():
                return self._judge(value)
        except Exception as error:
            # What another process says need not be what any answer does.
            if isinstance(value, Elsewhere) and self._accepts_the_reference():
                return Judgement(self._odd(value, error))
            return Judgement(
                self._verdict(
                    FAULT,
                    hint="fault",
                    seen=f"{type(error).__name__} in the check: {error}",
                    detail=traceback.format_exc(limit=-6),
                )
            )

    def _judge(self, value: Any) -> Judgement:
        if value is None or value is ...:
            return Judgement(self._verdict(NOT_ATTEMPTED, hint="not-attempted"))
        if not callable(value):
            return Judgement(self._no_function(value))
        seen = list(self._put_to(value))
        expected = list(self._known_to(self.exercise.reference))
        differences = _differences(seen, expected)
        score = _score(self.exercise, seen, differences)
        # What the check puts in its own words is no value that a stub could be seen in.
        first_value = next((one.seen for one in seen if not isinstance(one.seen, Words)), None)
        if score == 0 and _is_stub(first_value):
            return Judgement(self._verdict(NOT_ATTEMPTED, hint="not-attempted"))
        pairs = zip(seen, differences, strict=True)
        first = next(((one, found) for one, found in pairs if found is not None), None)
        if first is None:
            return Judgement(self._verdict(RIGHT, score=score))
        shown, found = first
        explanations = list(self._explanations(seen, expected, differences))
        alike = tuple(one.answer for one in explanations)
        best = max(explanations, key=lambda one: one.rank, default=None)
        held = self.exercise.shown_by(shown) if best is None else best.misconception
        return Judgement(self._wrong(score, shown, found, held), held, alike)

    def accepts(self, value: Any) -> bool:
        """Whether an answer is right: `judge` without a reason, and only as far as it is right.

        Raises:
            Exception: the check could not go on with it.
        """
        with quiet(), contextlib.closing(self._put_to(value)) as seen:
            pairs = zip(seen, self._known_to(self.exercise.reference), strict=True)
            return all(_difference(one, wanted) is None for one, wanted in pairs)

    def _accepts_the_reference(self) -> bool:
        """Whether the check is sound, as far as these questions go."""
        try:
            return Questions(self.exercise, self.seed).accepts(self.exercise.reference)
        except Exception:
            return False

    def _odd(self, value: Elsewhere, error: Exception) -> Verdict:
        name = getattr(self.exercise.reference, "__name__", "f")
        return self._verdict(
            WRONG,
            hint="odd-replies",
            seen=f"the check could not go on with what `{name}` gave back "
            f"({type(error).__name__}).",
            why="No answer that keeps to the task does that. If yours does, please report it, with "
            f"the number {self.seed}.",
        )

    def _put_to(self, function: Any) -> Generator[Observation]:
        answer = Answer(function, tensors=self.exercise.tensors)
        yield from self.exercise.observe(answer, np.random.default_rng(self.seed))

    def _known_to(self, function: Callable[..., Any]) -> _Replay:
        if function not in self._known:
            self._known[function] = _Replay(self._put_to(function))
        return self._known[function]

    def _explanations(
        self,
        seen: Sequence[Observation],
        expected: Sequence[Observation],
        differences: Sequence[Difference | None],
    ) -> Iterator[_Explanation]:
        """The known wrong answers that behave as this one does, in the order of the spec.

        Each did what the answer did in the whole first part that is wrong, where the answer is
        right too: a hint that does not fit is worse than none.
        """
        wrong = [i for i, found in enumerate(differences) if found is not None]
        first_part = {i for i, one in enumerate(seen) if one.part == seen[wrong[0]].part}
        for misconception in self.exercise.misconceptions:
            for answer in misconception.answers:
                alike = []
                theirs = zip(seen, self._known_to(answer), expected, differences, strict=True)
                for i, (mine, one, wanted, found) in enumerate(theirs):
                    same = _alike(mine, one)
                    if same and found is not None:
                        # Close to the answer, but right: that belief is not what is wrong here.
                        same = _difference(one, wanted) is not None
                    alike.append(same)
                    # Who holds a belief may write into an argument as well.
                    also = mine.stage == "changes-input" and i != wrong[0]
                    if not same and i in first_part and not also:
                        break  # one question rules most beliefs out: this keeps a check fast
                else:
                    rank = (all(alike[i] for i in wrong), sum(alike))
                    yield _Explanation(misconception, answer, rank)

    def _no_function(self, value: Any) -> Verdict:
        name = getattr(self.exercise.reference, "__name__", "f")
        return self._verdict(
            WRONG,
            hint="wrong-type",
            seen=f"`check` was given {type_name(value)}, not a function.",
            why=f"Hand over the function itself, without calling it: "
            f'`check("{self.exercise.id}", {name})`. If that is what you wrote, another line, such '
            f"as `{name} = …`, gave the name a new meaning: run the cell of the function again.",
        )

    def _wrong(
        self,
        score: float,
        observation: Observation,
        found: Difference,
        misconception: Misconception | None,
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
        return self._verdict(
            WRONG,
            score=score,
            hint=slug,
            seen=f"`{observation.what}` {text}.",
            why=why,
            printed=observation.printed,
            heading=heading or self.exercise.lesson,
        )

    def _verdict(self, state: str, **fields: Any) -> Verdict:
        fields.setdefault("score", 0.0)
        fields.setdefault("heading", self.exercise.lesson)
        return Verdict(
            exercise=self.exercise.id,
            title=self.exercise.title,
            state=state,
            points=self.exercise.points,
            lesson=lesson_file(self.exercise.chapter),
            seed=self.seed,
            **fields,
        )


class _Replay:
    """Observations that are made when somebody first needs them, and kept."""

    def __init__(self, observations: Iterator[Observation]):
        self._rest = observations
        self._kept: list[Observation] = []

    def __iter__(self) -> Iterator[Observation]:
        for i in itertools.count():
            if i == len(self._kept):
                try:
                    self._kept.append(next(self._rest))
                except StopIteration:
                    return
            yield self._kept[i]


@dataclass(frozen=True)
class _Explanation:
    """A known wrong answer that did what an answer did.

    Attributes:
        misconception: the belief behind it.
        answer: the known wrong answer.
        rank: where several explain an answer, the largest wins. One that explains the other parts
            as well comes first (a learner may hold two beliefs at once, so it need not), then the
            one that agrees in most observations.
    """

    misconception: Misconception
    answer: Callable[..., Any]
    rank: tuple[bool, int]


def _is_stub(seen: Any) -> bool:
    """Whether it is the line of the released notebook; `...` is another way to leave a gap."""
    if isinstance(seen, Raised):
        return seen.stub
    return isinstance(seen, Unusable) and seen.name == "an ellipsis"


def _differences(
    seen: Sequence[Observation], expected: Sequence[Observation]
) -> list[Difference | None]:
    pairs = zip(seen, expected, strict=True)
    return [_difference(observation, wanted) for observation, wanted in pairs]


def _difference(observation: Observation, wanted: Observation) -> Difference | None:
    seen = observation.seen
    if _is_stub(seen) or (isinstance(seen, Raised) and seen.unfinished):
        return Difference("unfinished", "is not written yet")
    if isinstance(seen, Raised):
        return Difference("raises", f"stopped with {seen}", meaning(seen))
    if isinstance(seen, Unusable):
        return Difference(
            "wrong-type",
            f"returned {seen.name}",
            about_type(seen.name)
            or observation.why
            or "The exercise asks for another kind of result: read what will be checked.",
        )
    found = difference(seen, wanted.seen, observation.rtol, observation.atol)
    if found is not None and found.kind in ("value", "rounded") and not observation.reveal:
        return Difference(found.kind, f"gave {show(seen)}, which is not right", found.why)
    return found


def _score(
    exercise: Exercise, seen: Sequence[Observation], differences: Sequence[Difference | None]
) -> float:
    failed = {
        observation.part
        for observation, found in zip(seen, differences, strict=True)
        if found is not None
    }
    parts = exercise.all_parts
    shares = {
        name: part.share
        for name, part in parts.items()
        if name not in failed and not failed.intersection(part.needs)
    }
    lost = {part.share for name, part in parts.items() if part.share and name not in shares}
    if failed and not lost:  # what is wrong belongs to a part without a share of its own
        return round((1 - min(filter(None, shares.values()))) * exercise.points, 6)
    return round(sum(shares.values()) * exercise.points, 6)


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


def lesson_file(chapter: str) -> str:
    """The lesson of a chapter, relative to the repository root: `course/04_logits.ipynb`."""
    return f"course/{places.chapter(chapter)}.ipynb"
