"""Call a learner's function so that nothing it does can hurt the check.

A call never raises (except `KeyboardInterrupt`): what came back, or what went wrong and in which
line, is an `Outcome`. Arguments are copied, prints are kept, results are plain data.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import io
import linecache
import logging
import os
import re
import sys
import tempfile
import textwrap
import traceback
import unicodedata
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.checks.elsewhere import Elsewhere, RaisedThere
from autograder.checks.plain import NotPlain, plain, type_name

_LIBRARY_PARTS = ("site-packages", "dist-packages", os.sep + "autograder" + os.sep)
_STANDARD_LIBRARY = str(Path(os.__file__).parent)

_OWN_GAP = re.compile(r"raise NotImplementedError\b")
_STUB = re.compile(r"raise NotImplementedError(?:\(\))?\s*(?:#.*)?")

# `fit`, `evaluate` and `predict` write `Epoch 1/9` and `3/19 ━━━━ 1s 2ms/step - loss: 0.7`, with
# colours, and go back to the beginning of the line in between.
_ESCAPES = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|\x08")
_PROGRESS = re.compile(
    r"\r?Epoch \d+/\d+|[\s\r]*\d+/(?:\d+|Unknown) [^\n]*(?:━|s/step|s/epoch)[^\n]*"
)


@dataclass(frozen=True)
class Raised:
    """An exception that came out of the learner's code.

    Attributes:
        kind: class name of the exception.
        message: its text, at most 300 characters.
        line: line number in the learner's cell or file; `None` when it cannot be told.
        source: the text of that line.
        stub: whether it is the line that stands in a released notebook in place of an answer,
            raised by the answer itself and not by another function that it calls.
    """

    kind: str
    message: str
    line: int | None = None
    source: str = ""
    stub: bool = False

    @property
    def unfinished(self) -> bool:
        """Whether the learner's own line says so: Keras and TensorFlow raise this error too."""
        return self.kind == "NotImplementedError" and bool(_OWN_GAP.match(self.source))

    def __str__(self) -> str:
        where = f' in line {self.line} of your code, "{self.source}"' if self.line else ""
        return f"{self.kind}: {self.message}{where}" if self.message else f"{self.kind}{where}"


@dataclass(frozen=True)
class Unusable:
    """A returned value that is no plain data; `name` says what it was."""

    name: str


@dataclass(frozen=True)
class Outcome:
    """What one call did: `value` is plain data, a `Raised` or an `Unusable`.

    Attributes:
        value: what came back.
        printed: what the call wrote to the screen, at most 500 characters.
        changed_arguments: the call modified an array or list that it was given: what it was and
            what it is now; `None` if it did not.
    """

    value: Any
    printed: str = ""
    changed_arguments: tuple[Any, Any] | None = None

    @property
    def failed(self) -> bool:
        """Whether there is no plain value to work with."""
        return isinstance(self.value, Raised | Unusable)


class Answer:
    """A learner's function, called safely.

    Args:
        function: what the learner handed to `check`, here or in another process.
        tensors: whether a tensor may stand for an array.
    """

    def __init__(self, function: Any, tensors: bool = True):
        self.function = function
        self._tensors = tensors

    def asked_through(self, function: Any) -> Answer:
        """The same answer, called by another function that lives where it does."""
        return Answer(function, self._tensors)

    def __call__(self, *args: Any, convert: Callable[[Any], Any] | None = None) -> Outcome:
        """Call the function with copies of `args` (arrays, lists, dictionaries).

        Args:
            args: plain data, and what `convert` of an earlier call let through.
            convert: turns the raw result into something a check may keep; plain data by default.
        """
        if not isinstance(self.function, Elsewhere):
            plainly = functools.partial(plain, tensors=self._tensors)
            return observed(self.function, args, convert or plainly)
        outcome = self.function.observe(args, self._tensors, keep=convert is not None)
        if convert is None or outcome.failed:
            return outcome
        return dataclasses.replace(outcome, value=guarded(lambda: convert(outcome.value)))


def observed(function: Any, args: Sequence[Any], convert: Callable[[Any], Any]) -> Outcome:
    """Call a function in this process with copies of `args` and note what it does."""
    given = [_copy(arg) for arg in args]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        value = guarded(lambda: convert(function(*given)))
    pairs = zip(args, given, strict=True)
    changed = next((pair for pair in pairs if not _same(*pair)), None)
    return Outcome(value, without_progress(printed.getvalue())[:500], changed)


def without_progress(printed: str) -> str:
    """What was written to the screen, without colours and the lines of Keras' progress."""
    printed = _ESCAPES.sub("", printed)
    lines = printed.split("\n")
    kept = [line for line in lines if not _PROGRESS.fullmatch(line)]
    return printed if len(kept) == len(lines) else "\n".join(kept).strip("\n")


def guarded(call: Callable[[], Any]) -> Any:
    """Return what `call` returns; a `Raised` or `Unusable` where that is not possible."""
    try:
        return call()
    except NotPlain as error:
        return Unusable(str(error))
    except RaisedThere as error:
        return error.raised
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # sys.exit() in an answer must not end the learner's session
        return _raised(error)


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep prints, warnings and C-level writes to standard error away while learner code runs.

    nbgrader takes all marks from a test cell with any text on standard error, even a log line.
    Once around a whole check: this costs half as much as a call of a small function.
    """
    with (
        _silent_stderr(),
        _silent_log("tensorflow"),
        _silent_log("absl"),  # Keras', about files of the old format
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _silent_stderr() -> Iterator[None]:
    """Point file descriptor 2, which C libraries write to, at a scratch file for a while."""
    sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:  # no standard error at all, as under pythonw
        yield
        return
    with tempfile.TemporaryFile() as scratch:
        os.dup2(scratch.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)


@contextlib.contextmanager
def _silent_log(name: str) -> Iterator[None]:
    """Switch a logger off for a while: in a notebook TensorFlow's keeps the screen it began with.

    Checks build many small models, of which its warning about retracing would speak.
    """
    logger = logging.getLogger(name)
    before = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = before


def _raised(error: BaseException) -> Raised:
    line, source = _line_of(error)
    stub = type(error) is NotImplementedError and _is_stub(error, source)
    return Raised(type(error).__name__, readable(str(error)), line, source, stub)


def _is_stub(error: BaseException, source: str) -> bool:
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not _of_a_library(frame.filename)]
    # Of code that was run from a text, no line is known.
    reads_so = bool(_STUB.fullmatch(source)) if source else not error.args
    return len(own) == 1 and own[0] is frames[-1] and reads_so


def readable(message: str) -> str:
    """The message on one line, without colours and TensorFlow's node names, shortened."""
    message = re.sub(r"\x1b\[[0-9;]*[A-Za-z]|\{\{.*?\}\}", "", message)
    return textwrap.shorten(without_control(message), 300, placeholder=" …")


def without_control(text: str) -> str:
    """The text without characters that make a terminal do, or show, something else."""
    return "".join(c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")


def _line_of(error: BaseException) -> tuple[int | None, str]:
    """The last line of the learner's own code that the exception passed through."""
    if isinstance(error, SyntaxError) and error.lineno:
        return error.lineno, (error.text or "").strip()
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        name = frame.filename
        if _of_a_library(name):
            continue
        source = frame.line or linecache.getline(name, frame.lineno or 0).strip()
        return frame.lineno, source
    return None, ""


def _of_a_library(name: str) -> bool:
    return any(part in name for part in _LIBRARY_PARTS) or name.startswith(_STANDARD_LIBRARY)


def _copy(argument: Any) -> Any:
    if isinstance(argument, np.ndarray):
        return argument.copy()
    if isinstance(argument, list):
        return [_copy(item) for item in argument]
    if isinstance(argument, dict):
        return {key: _copy(item) for key, item in argument.items()}
    return argument


def _same(before: Any, after: Any) -> bool:
    if before is after:  # a copy of a list or dictionary shares what it holds
        return True
    if type(before) is not type(after):
        return False
    if isinstance(before, np.ndarray):
        return (
            before.shape == after.shape
            and before.dtype == after.dtype
            and np.array_equal(before, after)
        )
    if isinstance(before, list):
        return len(before) == len(after) and all(map(_same, before, after))
    if isinstance(before, dict):
        return before.keys() == after.keys() and all(_same(before[k], after[k]) for k in before)
    return isinstance(before, str | int | float) and before == after


def describe(value: Any) -> str:
    """What came out of a call, in the learner's words."""
    if isinstance(value, Raised):
        return f"stopped with {value}"
    if isinstance(value, Unusable):
        return f"returned {value.name}"
    return f"returned {type_name(value)}"
