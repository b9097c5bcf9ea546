"""Objects that live in another process, as a check sees them.

A check is the same in the learner's kernel, where the answer is a function beside it, and in the
examiner, where the answer lives in the student's process. There it is an `Elsewhere`: calls and
questions go to where the object is, plain data comes back. The engine has the only kind there is.
"""

from __future__ import annotations

import functools
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

# Questions by name. The student's process answers these and no others.
QUESTIONS: dict[str, Callable[..., Any]] = {}

# The modules that have questions. Both the student's process and the examiner import them.
QUESTION_MODULES = (
    "autograder.checks.compiling",
    "autograder.checks.eager",
    "autograder.checks.files",
    "autograder.checks.fitting",
    "autograder.checks.functional",
    "autograder.checks.models",
    "autograder.checks.pipelines",
    "autograder.checks.precision",
    "autograder.checks.pretended",
    "autograder.checks.saving",
    "autograder.checks.settings",
    "autograder.checks.training",
)


class Elsewhere(ABC):
    """An object in another process."""

    @property
    @abstractmethod
    def class_name(self) -> str:
        """Name of its class there."""

    @abstractmethod
    def observe(self, args: Sequence[Any], tensors: bool, keep: bool) -> Any:
        """Call the object there and return an `Outcome`, as `answer.observed` does.

        Args:
            args: plain data, or objects that live there.
            tensors: whether a tensor may stand for an array.
            keep: leave a result that is no plain data where it is, as another `Elsewhere`.
        """

    @abstractmethod
    def ask(self, question: str, *args: Any) -> Any:
        """Put a question from `QUESTIONS` to the object and return the answer.

        Raises:
            NotPlain: there is no plain answer; the message says what there is instead.
            RaisedThere: the question stopped with an exception of the learner's code.
        """


class RaisedThere(Exception):
    """An exception that came out of the learner's code in another process.

    Attributes:
        raised: what it was.
    """

    def __init__(self, raised: Any):
        super().__init__(str(raised))
        self.raised = raised


def asked_where_it_lives(question: Callable[..., Any]) -> Callable[..., Any]:
    """Let a question about an object be answered in the process that the object lives in.

    Its first parameter is the object; all others, and the answer, are plain data or objects that
    live there too.

    Raises:
        ValueError: another module has a question of this name, which would be lost.
    """
    known = QUESTIONS.setdefault(question.__name__, question)
    if known.__module__ != question.__module__:
        raise ValueError(
            f"{known.__module__} and {question.__module__} both have a question called "
            f"{question.__name__!r}; give one of them another name."
        )
    QUESTIONS[question.__name__] = question  # the newer one, where a module is loaded again

    @functools.wraps(question)
    def put(subject: Any, *args: Any) -> Any:
        if isinstance(subject, Elsewhere):
            return subject.ask(question.__name__, *args)
        return question(subject, *args)

    return put
