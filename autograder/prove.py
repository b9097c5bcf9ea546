"""Prove a check: it accepts right answers, rejects wrong ones with the right hint, and mutants."""

from __future__ import annotations

import contextlib
import random
import signal
import statistics
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.answers import KeptAnswer, answers_to, explained_survivors, function_from
from autograder.checks.exercise import Exercise
from autograder.checks.judge import judge
from autograder.checks.verdict import FAULT, NOT_ATTEMPTED, RIGHT, Verdict
from autograder.learner import notebook_imports, reference_source
from autograder.mutants import mutants_of
from course.toolkit import places

SEEDS = 3  # sets of questions for each answer: a verdict must not be a matter of luck
LEAST_RIGHT, LEAST_WRONG = 5, 8
LEAST_SHARE = 0.95  # of wrong answers with the expected hint, and of mutants rejected
_SECONDS = 20


@dataclass
class Proof:
    """What came out for one exercise.

    Attributes:
        exercise: its id.
        right, wrong, mutants: how many there are.
        accepted, rejected, hinted, killed: how many of them went as they should.
        problems: what went wrong, a line each.
        survivors: mutants that were accepted and that `survivors.toml` does not explain.
        seconds: how long each check took.
    """

    exercise: str
    right: int = 0
    accepted: int = 0
    wrong: int = 0
    rejected: int = 0
    hinted: int = 0
    mutants: int = 0
    killed: int = 0
    explained: int = 0
    problems: list[str] = field(default_factory=list)
    survivors: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        """Whether the check is proven."""
        return (
            self.right >= LEAST_RIGHT
            and self.wrong >= LEAST_WRONG
            and self.accepted == self.right
            and self.rejected == self.wrong
            and self.hinted >= LEAST_SHARE * self.wrong
            and self.killed >= LEAST_SHARE * (self.mutants - self.explained)
            and not any(problem.startswith("fault") for problem in self.problems)
        )

    def __str__(self) -> str:
        middle, worst = statistics.median(self.seconds), max(self.seconds)
        return (
            f"{self.exercise:22} right {self.accepted}/{self.right}  "
            f"wrong {self.rejected}/{self.wrong}  hint {self.hinted}/{self.wrong}  "
            f"mutants {self.killed}/{self.mutants} (+{self.explained} explained)  "
            f"median {middle:.3f} s  worst {worst:.3f} s  "
            f"{'proven' if self.holds else 'NOT PROVEN'}"
        )


def prove(exercise: Exercise, seeds: int = SEEDS) -> Proof:
    """Run every kept answer and every mutant of the reference solution through the check.

    Args:
        exercise: the spec.
        seeds: how many sets of questions each kept answer is asked.
    """
    proof = Proof(exercise.id)
    judge(exercise, exercise.reference, seed=0)  # the first call in a process loads and traces
    stub = judge(exercise, _unanswered)
    if stub.state != NOT_ATTEMPTED:
        proof.problems.append(f"fault: an untouched answer is {stub.state}: {stub.seen}")
    for answer in answers_to(exercise):
        verdicts = [_timed(proof, exercise, answer, seed) for seed in range(1, seeds + 1)]
        if answer.right:
            _count_right(proof, answer, verdicts)
        else:
            _count_wrong(proof, answer, verdicts)
    _count_mutants(proof, exercise)
    return proof


def _unanswered(*arguments: Any) -> None:
    """What the released notebook holds in place of an answer."""
    raise NotImplementedError


def _timed(proof: Proof, exercise: Exercise, answer: KeptAnswer, seed: int) -> Verdict:
    label = str(answer.path.relative_to(places.ROOT))
    function = function_from(answer.source, exercise.reference.__name__, label)
    # An answer that draws without a seed of its own: the same proof comes out each time.
    random.seed(seed)
    np.random.seed(seed)
    start = time.perf_counter()
    with _time_limit(_SECONDS):
        verdict = judge(exercise, function, seed)
    proof.seconds.append(time.perf_counter() - start)
    if verdict.state == FAULT:
        proof.problems.append(f"fault in the check: {answer.path.name}: {verdict.seen}")
    return verdict


def _count_right(proof: Proof, answer: KeptAnswer, verdicts: list[Verdict]) -> None:
    proof.right += 1
    wrong = next((verdict for verdict in verdicts if verdict.state != RIGHT), None)
    if wrong is None:
        proof.accepted += 1
    else:
        proof.problems.append(
            f"right, but rejected: {answer.path.name}: {wrong.hint}: {wrong.seen}"
        )


def _count_wrong(proof: Proof, answer: KeptAnswer, verdicts: list[Verdict]) -> None:
    proof.wrong += 1
    if any(verdict.state == RIGHT for verdict in verdicts):
        proof.problems.append(f"wrong, but accepted: {answer.path.name}: {answer.about}")
        return
    proof.rejected += 1
    scores = sorted({verdict.score for verdict in verdicts})
    if len(scores) > 1:
        proof.problems.append(f"points are a matter of luck: {answer.path.name}: {scores}")
    others = [verdict for verdict in verdicts if verdict.hint != answer.hint]
    if others:
        proof.problems.append(
            f"hint is {others[0].hint}, not {answer.hint}: {answer.path.name}: {others[0].seen}"
        )
    else:
        proof.hinted += 1


def _count_mutants(proof: Proof, exercise: Exercise) -> None:
    explained = explained_survivors(exercise)
    for mutant in mutants_of(reference_source(exercise.id), notebook_imports(exercise.id)):
        proof.mutants += 1
        if _accepted(exercise, mutant.source, mutant.change):
            if mutant.change in explained:
                proof.explained += 1
            else:
                proof.survivors.append(mutant.change)
                proof.problems.append(f"mutant accepted: {mutant.change}")
        else:
            proof.killed += 1
            if mutant.change in explained:
                proof.problems.append(
                    f"fault: survivors.toml explains a dead mutant: {mutant.change}"
                )


def _accepted(exercise: Exercise, source: str, change: str) -> bool:
    try:
        with _time_limit(_SECONDS):
            function = function_from(source, exercise.reference.__name__, f"mutant {change}")
            return all(
                judge(exercise, function, seed).state == RIGHT for seed in range(1, SEEDS + 1)
            )
    except Exception:  # the changed cell does not even run
        return False


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise `TimeoutError` in endless loops, where the platform has interval timers."""
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def stop(signum: int, frame: Any) -> None:
        raise TimeoutError(f"no result within {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    # Repeated, since an answer may catch the first exception and go on.
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
