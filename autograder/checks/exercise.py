"""What an author writes down about an exercise: the parts of a spec."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.answer import Answer


@dataclass(frozen=True)
class Observation:
    """One thing that an answer did, to be compared with what the reference does.

    Attributes:
        what: the question; its text is what the learner reads: `softmax([[1., 2.]])`.
        seen: what came of it (plain data, or why there is none).
        part: the part of the exercise, for partial credit.
        stage: slug of the stage; the hint when only the value is wrong and no misconception fits.
        why: what a difference here means, one or two sentences; empty: the numbers speak.
        rtol: relative tolerance.
        atol: absolute tolerance.
        printed: what the call wrote to the screen.
        reveal: whether a wrong answer is shown the expected value; off where there are so few
            possible values that the right one would be given away.
        facts: what was noticed about a wrong result, by name; a `Misconception` may name them as
            its signs.
        reached: the number that is held against the level of an exercise whose answer trains.
    """

    what: object
    seen: Any
    part: str = "answer"
    stage: str = "value"
    why: str = ""
    rtol: float = 1e-5
    atol: float = 1e-6
    printed: str = ""
    reveal: bool = True
    facts: Mapping[str, Any] | None = None
    reached: float | None = None


@dataclass(frozen=True)
class Misconception:
    """A belief that leads to a known wrong answer, told by known wrong functions or by signs.

    Attributes:
        slug: names the belief; files under `tests/answers/` name it as the expected hint.
        why: what happens and why, one to three sentences, without giving the answer away.
        answers: wrong answers that behave as this belief does. A learner whose answer behaves
            like one of them holds the belief, however the code is written.
        lesson: heading in the lesson that explains it; the exercise's own heading when empty.
        signs: names of facts of the first wrong observation that are all true (not 0, not empty)
            where an answer has this belief; for results of chance, which no known wrong function
            repeats.
        seen: what was seen, the end of a sentence that starts with the question, with facts in
            braces: `leaves out {missing} positions`; the observation's words when empty.
    """

    slug: str
    why: str
    answers: tuple[Callable[..., Any], ...] = ()
    lesson: str = ""
    signs: tuple[str, ...] = ()
    seen: str = ""

    def shows_in(self, observation: Observation) -> bool:
        """Whether all its signs are facts of this observation."""
        facts = observation.facts or {}
        return bool(self.signs) and all(facts.get(sign) for sign in self.signs)

    def words(self, observation: Observation, otherwise: str) -> str:
        """What was seen of this belief; `otherwise` where it has no words of its own."""
        return self.seen.format_map(observation.facts or {}) if self.seen else otherwise


@dataclass(frozen=True)
class Level:
    """What a trained model must reach on new data, in an exercise whose answer trains.

    It stands on recorded trainings (`python3 -m autograder levels`), kept beside the answers.

    Attributes:
        value: the level.
        margin: how far recorded right answers stay on their side of it, at least.
        text: the level in words, `93 % of 1,000 new points`.
        missed: what is said of a model that does not reach it, `gets {:.1%} of them right`.
        largest: whether small numbers are good, as those of a loss: the level is the largest.
    """

    value: float
    margin: float
    text: str
    missed: str
    largest: bool = False

    def met_by(self, number: float, margin: float = 0.0) -> bool:
        """Whether a number reaches the level, by this margin."""
        return number <= self.value - margin if self.largest else number >= self.value + margin


@dataclass(frozen=True)
class Part:
    """A share of the points for one part of an exercise, if the parts it needs are right too."""

    share: float
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exercise:
    """The spec of an exercise.

    Attributes:
        id: chapter and name, `04.softmax`.
        title: what the learner does.
        points: full marks; the test cell in the notebook carries the same number.
        lesson: heading of the lesson that explains it.
        reference: an independent right answer, slow and obvious.
        observe: puts fresh questions (drawn from the generator) to an answer and yields what it
            does, cheap questions first. It asks every answer the same questions in the same order.
        misconceptions: beliefs to look for, the most telling first. Signs are read where no known
            wrong function explains the answer; the first whose signs all hold is the one.
        parts: partial credit; the shares add up to 1. What is wrong costs at least the smallest of
            them, also in a part without a share of its own.
        tensors: whether a tensor may stand for an array; off where the exercise asks for NumPy.
        level: what the model must reach, in an exercise whose answer trains.
    """

    id: str
    title: str
    points: float
    lesson: str
    reference: Callable[..., Any]
    observe: Callable[[Answer, np.random.Generator], Iterable[Observation]]
    misconceptions: tuple[Misconception, ...] = ()
    parts: dict[str, Part] | None = None
    tensors: bool = True
    level: Level | None = None

    def __post_init__(self) -> None:
        shares = [part.share for part in self.all_parts.values()]
        if not math.isclose(sum(shares), 1.0):
            raise ValueError(f"{self.id}: the shares of the parts add up to {sum(shares)}, not 1")

    @property
    def all_parts(self) -> dict[str, Part]:
        """The parts by name; one part called `answer` where the author named none."""
        return self.parts or {"answer": Part(1.0)}

    def shown_by(self, observation: Observation) -> Misconception | None:
        """The first misconception whose signs are all facts of this observation."""
        return next((one for one in self.misconceptions if one.shows_in(observation)), None)

    @property
    def chapter(self) -> str:
        """Two digits: `04`."""
        return self.id.partition(".")[0]

    @property
    def name(self) -> str:
        """The name without the chapter: `softmax`."""
        return self.id.partition(".")[2]
