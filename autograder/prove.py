"""Prove a check: it accepts right answers, rejects wrong ones with the right hint, and mutants."""

from __future__ import annotations

import contextlib
import functools
import inspect
import itertools
import linecache
import random
import signal
import statistics
import textwrap
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from autograder.answers import Explained, KeptAnswer, answers_to, explained, function_from
from autograder.checks.exercise import Exercise, Misconception
from autograder.checks.judge import Judgement, Questions
from autograder.checks.verdict import FAULT, NOT_ATTEMPTED, RIGHT, Verdict
from autograder.learner import notebook_imports, reference_source
from autograder.missing import LEAST_RIGHT, LEAST_WRONG, missing_of
from autograder.mutants import Mutant, mutants_of

SEEDS = 3  # sets of questions for each answer: a verdict must not be a matter of luck
LEAST_SHARE = 0.95  # of wrong answers with the expected hint, and of mutants rejected
# What a released notebook holds in place of an answer.
_UNTOUCHED = "def {}(*arguments):\n    raise NotImplementedError()\n"
_CPU_SECONDS = 20  # for one answer: an endless loop ends, however busy the machine is
_WALL_SECONDS = 300  # one that waits for something needs no processor


@dataclass
class Proof:
    """What came out for one exercise.

    Attributes:
        exercise: its id.
        right, wrong, mutants: how many there are.
        accepted, rejected, hinted, killed: how many of them went as they should.
        explained: mutants that were accepted, for a reason that the author gives.
        missing: what the exercise still lacks, a line each.
        problems: what went wrong, a line each.
        survivors: mutants that were accepted and that nothing explains.
        unneeded: misconceptions and known wrong answers that no kept answer needs, a line each.
        seconds: how long each check took.
        verdicts: what each kept answer got for the first set of questions, by its name.
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
    missing: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    survivors: list[str] = field(default_factory=list)
    unneeded: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    verdicts: dict[str, Verdict] = field(default_factory=dict)

    @property
    def check_holds(self) -> bool:
        """Whether the check tells right from wrong, and says why."""
        return (
            self.right >= LEAST_RIGHT
            and self.wrong >= LEAST_WRONG
            and self.accepted == self.right
            and self.rejected == self.wrong
            and self.hinted >= LEAST_SHARE * self.wrong
            and self.killed >= LEAST_SHARE * (self.mutants - self.explained)
            and not any(problem.startswith("fault") for problem in self.problems)
        )

    @property
    def holds(self) -> bool:
        """Whether the check is proven, and nothing stands in the spec that no answer proves."""
        return self.check_holds and not self.unneeded and not self.missing

    def __str__(self) -> str:
        seconds = self.seconds or [0.0]
        middle, worst = statistics.median(seconds), max(seconds)
        return (
            f"{self.exercise:22} right {self.accepted}/{self.right}  "
            f"wrong {self.rejected}/{self.wrong}  hint {self.hinted}/{self.wrong}  "
            f"mutants {self.killed}/{self.mutants} (+{self.explained} explained)  "
            f"unneeded {len(self.unneeded)}  "
            f"median {middle:.3f} s  worst {worst:.3f} s  "
            f"{'proven' if self.holds else 'not finished' if self.missing else 'NOT PROVEN'}"
        )


def prove(exercise: Exercise, seeds: int | None = None) -> Proof:
    """Run every kept answer and every mutant of the reference solution through the check.

    Args:
        exercise: the spec.
        seeds: how many sets of questions each kept answer is asked; 3 by default, and 1 where
            the answer trains, since its level stands on many recorded ones.
    """
    proof = Proof(exercise.id, missing=missing_of(exercise))
    least = SEEDS if exercise.level is None else 1
    seeds = seeds or least
    said, kept = explained(exercise.id), answers_to(exercise.id)
    mutants = accepted = _mutants(exercise)
    judgements: list[list[Judgement]] = [[] for _ in kept]
    for seed in range(1, max(seeds, least) + 1):
        # One set of questions after the other: a known wrong answer may remember earlier calls.
        questions = Questions(exercise, seed)
        questions.judge(exercise.reference)  # outside the time limit: loads and traces
        if seed <= seeds:
            for answer, found in zip(kept, judgements, strict=True):
                found.append(_timed(proof, answer, questions))
        if seed <= least:
            accepted = [mutant for mutant in accepted if _accepted(mutant, questions)]
    name = exercise.reference.__name__
    untouched = function_from(_UNTOUCHED.format(name), name, "untouched answer")
    stub = Questions(exercise, 0).judge(untouched).verdict
    if stub.state != NOT_ATTEMPTED:
        proof.problems.append(f"fault: an untouched answer is {stub.state}: {stub.seen}")
    for answer, found in zip(kept, judgements, strict=True):
        verdicts = [one.verdict for one in found]
        proof.verdicts[answer.about] = verdicts[0]
        if answer.right:
            _count_right(proof, answer, verdicts)
        else:
            _count_wrong(proof, answer, verdicts)
    _list_unneeded(proof, exercise, list(itertools.chain(*judgements)), said)
    _count_mutants(proof, mutants, accepted, said)
    return proof


def _mutants(exercise: Exercise) -> list[Mutant]:
    try:
        source, imports = reference_source(exercise.id), notebook_imports(exercise.id)
    except LookupError:  # the notebook, or a cell in it, is missing
        return []
    # Where the answer trains, one unit or one epoch more is as good.
    return mutants_of(source, imports, numbers=exercise.level is None)


def _timed(proof: Proof, answer: KeptAnswer, questions: Questions) -> Judgement:
    function = answer.function(questions.exercise.reference.__name__)
    # An answer that draws without a seed of its own: the same proof comes out each time.
    random.seed(questions.seed)
    np.random.seed(questions.seed)
    start = time.perf_counter()
    with _time_limit(_CPU_SECONDS, _WALL_SECONDS):
        judgement = questions.judge(function)
    proof.seconds.append(time.perf_counter() - start)
    if judgement.verdict.state == FAULT:
        proof.problems.append(f"fault in the check: {answer}: {judgement.verdict.seen}")
    return judgement


def _count_right(proof: Proof, answer: KeptAnswer, verdicts: list[Verdict]) -> None:
    proof.right += 1
    wrong = next((verdict for verdict in verdicts if verdict.state != RIGHT), None)
    if wrong is None:
        proof.accepted += 1
    else:
        proof.problems.append(f"right, but rejected: {answer}: {wrong.hint}: {wrong.seen}")


def _count_wrong(proof: Proof, answer: KeptAnswer, verdicts: list[Verdict]) -> None:
    proof.wrong += 1
    if any(verdict.state == RIGHT for verdict in verdicts):
        proof.problems.append(f"wrong, but accepted: {answer}")
        return
    proof.rejected += 1
    scores = sorted({verdict.score for verdict in verdicts})
    if len(scores) > 1:
        proof.problems.append(f"points are a matter of luck: {answer}: {scores}")
    others = [verdict for verdict in verdicts if verdict.hint != answer.hint]
    if others:
        proof.problems.append(
            f"hint is {others[0].hint}, not {answer.hint}: {answer}: {others[0].seen}"
        )
    else:
        proof.hinted += 1


def _list_unneeded(
    proof: Proof, exercise: Exercise, judgements: Sequence[Judgement], said: Explained
) -> None:
    """Note what stands in the spec although no kept answer needs it.

    A misconception is needed by an answer whose verdict names it. A known wrong answer is needed
    by one that it explains: that would get its hint if it were the only one in the spec.
    """
    held = {id(one.held) for one in judgements}
    alike = {id(function) for one in judgements for function in one.alike}
    excused = set()
    for misconception in exercise.misconceptions:
        lines = list(_unneeded(misconception, id(misconception) in held, alike))
        if misconception.slug not in said.unmatched:
            proof.unneeded += lines
        elif lines:
            excused.add(misconception.slug)
    proof.problems += [
        f"fault: [unmatched] gives a reason for {slug}, of which nothing is unmatched"
        for slug in said.unmatched.keys() - excused
    ]


def _unneeded(misconception: Misconception, held: bool, alike: set[int]) -> Iterator[str]:
    if not held:
        signs = f"its signs are {', '.join(misconception.signs)}"
        where = (
            f"it begins at {_place(misconception.answers[0])}" if misconception.answers else signs
        )
        yield f"{misconception.slug}: no kept answer gets this hint; {where}"
        return
    count = len(misconception.answers)
    for number, function in enumerate(misconception.answers, 1):
        if id(function) not in alike:
            yield (
                f"{misconception.slug}: no kept answer behaves like known wrong answer "
                f"{number} of {count}, {_place(function)}"
            )


def _place(function: Callable[..., Any]) -> str:
    """File, line and text of what defines a function, and what it was made with."""
    made_with = []
    while isinstance(function, functools.partial):
        made_with += [*map(_brief, function.args), *_named(function.keywords)]
        function = function.func
    code = getattr(function, "__code__", None)
    if code is None:
        return repr(function)
    made_with += _named(inspect.getclosurevars(function).nonlocals)
    text = linecache.getline(code.co_filename, code.co_firstlineno).strip()
    made = f"  with {', '.join(made_with)}" if made_with else ""
    return f"{Path(code.co_filename).name}:{code.co_firstlineno}: {text}{made}"


def _named(values: Mapping[str, Any]) -> list[str]:
    return [f"{name}={_brief(value)}" for name, value in values.items()]


def _brief(value: Any) -> str:
    name = getattr(value, "__name__", "<lambda>")
    if name != "<lambda>":
        return name
    return textwrap.shorten(_place(value) if callable(value) else repr(value), 60)


def _count_mutants(
    proof: Proof, mutants: Sequence[Mutant], accepted: Sequence[Mutant], said: Explained
) -> None:
    for mutant in mutants:
        proof.mutants += 1
        if mutant not in accepted:
            proof.killed += 1
            if mutant.change in said.survivors:
                proof.problems.append(f"fault: [survivors] explains a dead mutant: {mutant.change}")
        elif mutant.change in said.survivors:
            proof.explained += 1
        else:
            proof.survivors.append(mutant.change)
            proof.problems.append(f"mutant accepted: {mutant.change}")


def _accepted(mutant: Mutant, questions: Questions) -> bool:
    try:
        with _time_limit(_CPU_SECONDS, _WALL_SECONDS):
            name = questions.exercise.reference.__name__
            function = function_from(mutant.source, name, f"<mutant {mutant.change}>")
            return questions.accepts(function)
    except Exception:  # the changed cell does not even run
        return False


@contextlib.contextmanager
def _time_limit(cpu_seconds: float, wall_seconds: float) -> Iterator[None]:
    """Raise `TimeoutError` in code that does not end, where the platform has interval timers.

    Args:
        cpu_seconds: processor time of this process, all threads together.
        wall_seconds: for code that sleeps or waits.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def stop(signum: int, frame: Any) -> None:
        raise TimeoutError(
            f"no result within {cpu_seconds} s of processor time or {wall_seconds} s altogether"
        )

    timers = {
        signal.ITIMER_PROF: (signal.SIGPROF, cpu_seconds),
        signal.ITIMER_REAL: (signal.SIGALRM, wall_seconds),
    }
    before = {number: signal.signal(number, stop) for number, _ in timers.values()}
    for timer, (_, seconds) in timers.items():
        # Repeated, since an answer may catch the first exception and go on.
        signal.setitimer(timer, seconds, 0.5)
    try:
        yield
    finally:
        for timer in timers:
            signal.setitimer(timer, 0)
        for number, handler in before.items():
            signal.signal(number, handler)
