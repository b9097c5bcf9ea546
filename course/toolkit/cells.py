"""A learner's cells: an answer not written yet is no error, and a cell that stopped is noted."""

from __future__ import annotations

import linecache
import os
import re
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any

from course.toolkit.panel import Panel, box, inline, plain, show

_NOT_ATTEMPTED = (
    "Not attempted yet: write the function in the cell above, run it, then run this cell."
)
_STUB = "raise NotImplementedError()"
_DEFINED = re.compile(r"^(?:def|class)\s+(\w+)|^(\w+)\s*=(?!=)", re.MULTILINE)
_MISSING = object()
_LONGEST = 200


# --- a cell that tries an answer -----------------------------------------------------------------


def trying() -> AbstractContextManager[None]:
    """Run the lines below it; where the answer is not written yet, say so instead of an error.

    Every other error is shown by Python itself, at the learner's line. The cell carries the tag
    `raises-exception`, with which "Run All Cells" goes on after it.

    Example:
        with trying():
            print(softmax(logits))
    """
    return _Trying()


class _Trying(AbstractContextManager[None]):
    # Catching an error and showing it would put the arrow of IPython's traceback at the line
    # `with trying():`, where the cell then stands.
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if trace is None or not isinstance(error, NotImplementedError) or not _is_stub(trace):
            return False
        print(_NOT_ATTEMPTED)
        return True


def _is_stub(trace: TracebackType) -> bool:
    """Whether the line that a released notebook has in place of an answer raised the error.

    Keras raises the same error, in lines of its own.
    """
    last = trace
    while last.tb_next is not None:
        last = last.tb_next
    frame = last.tb_frame
    line = linecache.getline(frame.f_code.co_filename, last.tb_lineno, frame.f_globals)
    in_notebook = frame.f_globals is trace.tb_frame.f_globals
    return in_notebook and line.strip() == _STUB


# --- a cell that should have defined something ---------------------------------------------------


class _Watch:
    """Notes which names a cell should have defined, but did not, because it stopped.

    Args:
        shell: IPython's, whose cells are watched.
    """

    def __init__(self, shell: Any):
        self._shell = shell
        self._before: dict[str, Any] = {}
        self.stopped: dict[str, str] = {}
        shell.events.register("pre_run_cell", self._start)
        shell.events.register("post_run_cell", self._end)

    def _start(self, info: Any) -> None:
        names = {one or other for one, other in _DEFINED.findall(info.raw_cell or "")}
        self._before = {name: self._shell.user_ns.get(name, _MISSING) for name in names}

    def _end(self, result: Any) -> None:
        error = result.error_before_exec or result.error_in_exec
        for name, before in self._before.items():
            if error is not None and self._shell.user_ns.get(name, _MISSING) is before:
                self.stopped[name] = _said(error)
            else:
                self.stopped.pop(name, None)
        if isinstance(error, NameError):
            self._explain(error)

    def _explain(self, error: NameError) -> None:
        """Say below a NameError why there is no such name, where it is known."""
        stopped = self.stopped.get(error.name or "")
        if stopped is None:
            return
        text = (
            f"There is no `{error.name}` yet, because its cell stopped: {stopped}. "
            "Repair that cell and run it, then run this one again."
        )
        show(Panel(plain(text), box(inline(text))))


_watch: _Watch | None = None


def watch() -> None:
    """Watch the cells of this notebook from now on; nothing where there is none."""
    global _watch
    from IPython import get_ipython

    shell = get_ipython()
    if _watch is None and shell is not None and not os.environ.get("NBGRADER_EXECUTION"):
        _watch = _Watch(shell)


def outdated(name: str) -> str:
    """What to say of a function whose cell was changed and then stopped; empty if it did not."""
    stopped = _watch.stopped.get(name) if _watch else None
    if stopped is None:
        return ""
    return (
        f"The last run of the cell with `{name}` stopped: {stopped}. "
        "This verdict is about the version that ran before."
    )


def _said(error: BaseException) -> str:
    """An error in one line: `SyntaxError: '(' was never closed (line 3)`."""
    if isinstance(error, SyntaxError):
        where = f" (line {error.lineno})" if error.lineno else ""
        return f"{type(error).__name__}: {error.msg}{where}"
    message = next(iter(str(error).splitlines()), "")[:_LONGEST]
    return f"{type(error).__name__}: {message}" if message else type(error).__name__
