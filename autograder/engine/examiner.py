"""The examiner: runs a notebook, student cells in the student's process and test cells here.

`run` is called in a child of the warm process of examiners, one a submission. It never runs code
of the student, and what the student's process says is data to it.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import importlib
import importlib.util
import json
import linecache
import math
import os
import re
import signal
import socket
import sys
import textwrap
import time
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping
from pathlib import Path, PurePosixPath
from typing import Any

from autograder.checks.answer import without_control
from autograder.checks.elsewhere import QUESTION_MODULES, Elsewhere, RaisedThere
from autograder.checks.plain import NotPlain
from autograder.engine import codec, job
from autograder.engine.job import CellResult, Job, Result
from autograder.engine.names import (
    bound_at,
    bound_in,
    definitions_in,
    literals_in,
    read_in,
    texts_in,
)
from autograder.engine.proxies import Gone, Link, OutOfTime, StudentError, module_of
from autograder.engine.written import Watch, Written

_LIBRARIES = (
    "numpy",
    "nbformat.v4",
    "autograder.learner",
    "autograder.engine.kernel",
)
_OF_THE_COURSE = ("tensorflow", "keras", *QUESTION_MODULES)
_JOB_BYTES = 200_000_000
_READY_SECONDS = 60.0
_SECONDS_TO_STOP = 5.0
_SECONDS_TO_END = 1.0  # between the end of its socket and its own
_SECONDS_TO_COMPUTE = 5.0  # for a test cell, after the last moment for an answer
_HIDDEN = ("### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS")
_TO_BRING = (".csv", ".tsv", ".txt", ".md", ".json", ".png", ".jpg", ".jpeg", ".gif", ".svg")
_FILE_BYTES = 10_000_000
_DATA_BYTES = 6_000_000_000
_TEST = "<test cell>"
_ENDED_US = "the test ended the process that marks; a person has to look"
_IMPORT = re.compile(r"^[ \t]*(?:import|from)[ \t]", re.MULTILINE)


def prepare(libraries: Collection[str]) -> None:
    """Import specs and libraries in the warm process; run no operation of TensorFlow.

    Args:
        libraries: what test cells use; with TensorFlow also all checks of this course.
    """
    os.environ["NBGRADER_EXECUTION"] = "autograde"
    of_the_course = _OF_THE_COURSE if "tensorflow" in libraries else ()
    for name in (*_LIBRARIES, *libraries, *of_the_course):
        importlib.import_module(name)
    _new_shell()
    if of_the_course:
        from autograder import specs

        for chapter in specs.chapters():
            list(specs.of_chapter(chapter))


def run(request: dict, descriptors: list[int]) -> None:
    """Examine one notebook.

    Args:
        request: `folder`, with `sockets/connection.json` and the sub-folder `examiner`.
        descriptors: the socket on which the job comes and the result goes; the socket to the
            student's process; that process; a pipe on which its end is reported.
    """
    from autograder.engine.kernel import StudentProcess

    _limit_memory()
    pool, link, process, report = descriptors
    pool_socket = socket.socket(fileno=pool)
    data = codec.receive(pool_socket, _JOB_BYTES, time.monotonic() + 60)
    folder = Path(request["folder"])
    os.chdir(folder / "examiner")
    student = StudentProcess(process, report)

    def tell(examining: str) -> None:
        """Say which test cell begins; should it end this process, the pool knows."""
        codec.send(pool_socket, job.EXAMINING + examining.encode())

    task, connection = Job.from_bytes(data), socket.socket(fileno=link)
    examination = Examination(task, folder, student, connection, tell)
    result = asyncio.run(examination.result())
    codec.send(pool_socket, result.to_bytes())


def _limit_memory() -> None:
    """What comes from the student's process is limited; this is for what was overlooked."""
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = _DATA_BYTES if hard == resource.RLIM_INFINITY else min(_DATA_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _new_shell() -> Any:
    """IPython's shell: test cells may use magics, `display` and a value in their last line."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    config = Config()
    config.HistoryManager.enabled = False
    return InteractiveShell.instance(config=config)


class Examination:
    """One notebook on its way through kernel and test cells.

    Args:
        task: the job.
        folder: the folder of this submission.
        student: the student's process.
        connection: the socket to it.
        tell: is told the name of each test cell that begins, and nothing when it is over.
    """

    def __init__(
        self,
        task: Job,
        folder: Path,
        student: Any,
        connection: socket.socket,
        tell: Callable[[str], None],
    ):
        import nbformat

        self._tell = tell
        self._left_open = task.left_open
        self._tried, self._may_ask = task.tried, task.asked
        self._asked: dict[str, list[str]] = {}

        self._limits = task.limits
        self._folder = folder
        self._student = student
        self._notebook = nbformat.reads(task.notebook, as_version=4)
        self._link = Link(
            connection, lambda: student.signal(signal.SIGINT), task.limits.answer_bytes
        )
        self._test = TestCells(task.preamble, self._link, task.theirs, task.read, task.modules)
        self._results: list[CellResult] = []
        self._notes: list[str] = []
        self._isolation = job.NONE
        self._files = frozenset(task.files)
        self._over = ""  # why nothing more can be run
        self._imports = task.imports
        self._failed: list[tuple[str, str]] = []  # cells that stopped: their sources, and at what
        self._stopped = ""  # the first of the student's cells that stopped, and at what

    async def result(self) -> Result:
        """Run everything and say how it went; never raises for what a submission did."""
        start = time.monotonic()
        self._deadline = start + self._limits.notebook_seconds
        try:
            shown = self._link.folder(_READY_SECONDS)
            self._written = Written(*shown, self._student.number, self._student.alive, self._limits)
            hello = self._link.hello(_READY_SECONDS)
            self._isolation = hello["ready"]
        except (Gone, TimeoutError, KeyError) as error:
            why = f"the student's process did not start: {error or 'no answer'}"
            return self._finished(start, error=why)
        from autograder.engine.kernel import Client, connected, kernel_manager

        manager = kernel_manager(self._student, self._folder / "sockets" / "connection.json")
        client = Client(
            self._notebook,
            km=manager,
            cell_bytes=self._limits.cell_output_bytes,
            notebook_bytes=self._limits.notebook_output_bytes,
            timeout_func=lambda _: self._seconds_for_a_cell(),
            allow_errors=True,
            coalesce_streams=True,
            store_widget_state=False,
            record_timing=False,
        )
        client.kc = await connected(manager, _READY_SECONDS)
        # The end of the process ends them; collected as garbage, their sockets could block it.
        self._kept = (manager, client, client.kc)
        async with client.async_setup_kernel():
            self._watch = Watch(self._written, self._student.kill)
            await self._run_cells(client)
            self._watch.close()
        self._student.kill()
        return self._finished(start)

    def _seconds_for_a_cell(self) -> float:
        left = self._deadline - time.monotonic()
        return max(0.1, min(self._limits.cell_seconds, left))

    async def _run_cells(self, client: Any) -> None:
        for index, cell in enumerate(self._notebook.cells):
            if cell.cell_type != "code":
                continue
            if not self._over and time.monotonic() > self._deadline:
                self._stop(f"the notebook took longer than {self._limits.notebook_seconds:g} s")
            if job.is_test(cell):
                self._examine(cell)
            elif self._over:
                cell.outputs = []
            else:
                await self._run_student_cell(client, cell, index)
        if not self._over:
            self._note_what_was_not_run()

    async def _run_student_cell(self, client: Any, cell: Any, index: int) -> None:
        from nbclient.exceptions import CellTimeoutError, DeadKernelError

        try:
            await client.async_execute_cell(cell, index)
            self._note_stop(cell, index)
        except CellTimeoutError:
            await self._interrupt(client, cell)
        except DeadKernelError:
            self._stop("")
        except Exception as error:
            # The kernel is the student's: it can send anything, in any order.
            self._stop(f"its kernel sent what cannot be read ({type(error).__name__})")
        count = cell.get("execution_count")
        if type(count) is not int or count < 0:  # said by the kernel
            cell.execution_count = None
        self._look_at_files()
        if self._over:
            cell.outputs.append(_error("Stopped", self._over))

    def _note_stop(self, cell: Any, index: int) -> None:
        """Say which cell was the first to stop; make up for the imports that it has not done."""
        from nbformat.v4 import new_output

        error = next((one for one in cell.outputs if one.output_type == "error"), None)
        if error is None:
            return
        said = []
        message = f"{error.ename}: {error.evalue}" if error.evalue else error.ename
        self._failed.append((cell.source, _short(message, 200)))
        if not self._stopped:
            first = next((line for line in cell.source.splitlines() if line.strip()), "")
            where = f'cell {index + 1}, "{_short(first, 40)}"'
            self._stopped = f"{where}, stopped: {_short(message, 100)}"
            self._notes.append(self._stopped)
            said.append("This was the first cell that stopped while the notebook was marked.")
        if self._imports and _IMPORT.search(cell.source):
            new = self._ask("import_missing", self._imports)
            if isinstance(new, list) and new:
                said.append("The imports of the released notebook were run in its place.")
                self._notes.append("the imports of the release were run in its place")
        if said:
            text = "\n".join(["", *said, ""])
            cell.outputs.append(new_output("stream", name="stdout", text=text))

    def _why_missing(self, name: str | None) -> str:
        """Why there is no such name: the error of the cell that was to define it."""
        defines = rf"^\s*(?:(?:async )?def|class) {name}\b|^{name}\s*="
        for source, message in reversed(self._failed):
            if name and re.search(defines, source, re.MULTILINE):
                return message
        return ""

    def _note_what_was_not_run(self) -> None:
        lines = self._ask("not_run")
        if isinstance(lines, list) and lines and all(isinstance(line, str) for line in lines):
            more = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
            self._notes.append(f"not run while marking: {_short(lines[0], 60)}{more}")

    def _ask(self, operation: str, *args: Any) -> Any:
        """Something that no mark depends on; `None` where there is no answer."""
        self._link.begin(time.monotonic() + self._seconds_for_a_cell())
        try:
            return self._link.request(operation, *args, data_only=True)
        except (OutOfTime, Gone, NotPlain, RaisedThere):
            return None

    async def _interrupt(self, client: Any, cell: Any) -> None:
        """Stop a cell that takes too long, and the process if it does not let itself be stopped."""
        seconds = self._limits.cell_seconds
        self._student.signal(signal.SIGINT)
        try:
            await client.kc.wait_for_ready(timeout=_SECONDS_TO_STOP)
        except RuntimeError:
            self._stop(f"a cell took longer than {seconds:g} s and did not let itself be stopped")
            return
        note = f"this cell took longer than {seconds:g} s and was stopped"
        cell.outputs.append(_error("TimeLimit", note))
        self._notes.append(note.replace("this", "a", 1))

    def _stop(self, why: str) -> None:
        """End the student's process and remember why; what follows from that is no news."""
        self._student.kill()
        if not self._over:
            self._over = why or self._how_it_ended()
            self._notes.append(self._over)

    def _how_it_ended(self) -> str:
        # A file that is mapped and has no room any more ends the process as well.
        if too_much := self._watch.why or self._written.too_much():
            return too_much
        code = self._student.end().get("exit")
        if code is None:
            return "the student's process has ended"
        if code >= 0:
            return f"the code ended the Python process (exit code {code})"
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = f"signal {-code}"
        told = {
            "SIGKILL": "was killed, most likely for too much memory",
            "SIGXCPU": f"used more than {self._limits.cpu_seconds} s of processor time",
            "SIGSEGV": "crashed (SIGSEGV)",
        }
        return f"the Python process {told.get(name, f'ended with {name}')}"

    def _look_at_files(self) -> None:
        """Stop here what has written too much; the watch might see it some cells later only."""
        if not self._over and (why := self._written.too_much()):
            self._stop(why)

    def _examine(self, cell: Any) -> None:
        from nbformat import from_dict

        metadata = cell.metadata.nbgrader
        points = float(metadata.points)
        cell.execution_count = None
        if metadata.grade_id in self._left_open:
            cell.outputs = [from_dict(job.fault_output(_ENDED_US))]
            result = CellResult(metadata.grade_id, job.FAULT, None, points, note=_ENDED_US)
            self._results.append(result)
            self._notes.append(f"{metadata.grade_id}: {_ENDED_US}")
            return
        if self._over:
            cell.outputs = [_error("NotRun", f"not run: {self._over}")]
            result = CellResult(metadata.grade_id, job.NOT_RUN, 0.0, points, note=self._over)
            self._results.append(result)
            return
        self._bring_files(cell.source)
        start = time.monotonic()
        seconds = self._seconds_for_a_cell()
        self._tell(metadata.grade_id)
        self._link.begin(start + seconds)
        self._link.let_ask(self._may_ask and self._may_ask.get(metadata.grade_id, []), self._tried)
        outcome = self._test.run(cell.source, seconds + _SECONDS_TO_COMPUTE)
        self._asked[metadata.grade_id] = sorted(self._link.asked)
        seconds = time.monotonic() - start
        try:
            status, earned, note = self._marked(outcome, points)
            if isinstance(outcome.error, NameError) and self._stopped:
                note = f"earlier, {self._stopped}"
                if because := self._why_missing(outcome.error.name):
                    outcome.because = because
                    note = f"the cell that defines {outcome.error.name} stopped: {because}"
            cell.outputs = outcome.as_outputs(earned, points, note)
        except BaseException as error:
            # Something of the student's is not what it seems to be; it is worth what an error is.
            status, earned, note = job.RAISED, 0.0, "what the test ended with cannot be shown"
            cell.outputs = [_error(type(error).__name__, note)]
        self._tell("")
        if isinstance(outcome.error, Gone) or self._link.stuck:
            self._stop(note if self._student.alive(_SECONDS_TO_END) else "")
            note = self._over
        self._results.append(
            CellResult(
                metadata.grade_id, status, earned, points, outcome.hint, note, round(seconds, 3)
            )
        )
        self._look_at_files()

    def _bring_files(self, source: str) -> None:
        """Copy the files that a test cell names and the student's code has written to this side.

        Text and pictures only: to read what a library unpacks into objects could run its code.
        """
        for name in sorted(texts_in(source)):
            path = PurePosixPath(name)
            plain = path.suffix.lower() in _TO_BRING and not path.is_absolute()
            if not plain or ".." in path.parts or name in self._files:
                continue
            content = self._written.read(name, _FILE_BYTES)
            with contextlib.suppress(OSError):
                Path(path).unlink(missing_ok=True)
                if content is not None:
                    Path(path).parent.mkdir(parents=True, exist_ok=True)
                    Path(path).write_bytes(content)

    def _marked(self, outcome: TestOutcome, points: float) -> tuple[str, float | None, str]:
        """Status, points and a note, from how the test cell ended."""
        from autograder.learner import CheckFault

        error = outcome.error
        if error is None:
            earned, note = _points_of(outcome.value, points)
            return job.DONE, earned, note
        if isinstance(error, OutOfTime):
            seconds = self._limits.cell_seconds
            return job.TIMED_OUT, 0.0, f"no answer within {seconds:g} s"
        if isinstance(error, Gone):
            return job.RAISED, 0.0, f"the student's process gave no answer: {error}"
        if isinstance(error, CheckFault):
            return job.FAULT, None, "the check itself failed; a person has to look"
        return job.RAISED, 0.0, ""

    def _finished(self, start: float, error: str = "") -> Result:
        import nbformat

        self._student.kill()
        end = self._student.end()
        # Half a pair of surrogates, which a kernel may send, cannot be saved.
        notebook = nbformat.writes(self._notebook).encode("utf-8", "replace").decode()
        return Result(
            notebook=notebook,
            cells=tuple(self._results),
            isolation=self._isolation,
            seconds=round(time.monotonic() - start, 3),
            cpu_seconds=round(end.get("cpu_seconds", 0.0), 3),
            peak_bytes=end.get("peak_bytes", 0),
            notes=tuple(dict.fromkeys(note for note in self._notes if note)),
            killed=not self._student.killed_by_us and end.get("exit") == -signal.SIGKILL,
            error=error,
            asked=self._asked if self._tried else {},
        )


class TestOutcome:
    """How a test cell ended: an error, or the value of its last line; and what it displayed."""

    __test__ = False  # not a class of tests

    def __init__(self, source: str):
        self.source = source
        self.code = source  # as it is run: without empty lines at its beginning, magics made Python
        self.error: BaseException | None = None
        self.said = ""  # the text of the error
        self.because = ""  # the error of the cell that was to define what the test asks for
        self.value: Any = None
        self.printed = ""
        self.shown: list[dict] = []
        self.hint = ""

    def as_outputs(self, earned: float | None, points: float, note: str) -> list[Any]:
        """Outputs from which nbgrader's `determine_grade` reads exactly `earned`.

        Nothing that stands between the markers of hidden tests is in them.
        """
        from nbformat.v4 import new_output

        outputs = []
        if self.printed and not _has_hidden(self.source):
            outputs.append(new_output("stream", name="stdout", text=self.printed[:100_000]))
        outputs += [new_output("display_data", data=data) for data in self.shown if _is_data(data)]
        if self.error is not None:
            outputs.append(self._error_output(self.error, note))
        elif note:
            outputs.append(new_output("stream", name="stdout", text=f"{note}\n"))
        if self.error is None and earned is not None and earned != points:
            data = {"text/plain": repr(float(earned))}
            outputs.append(new_output("execute_result", data=data, execution_count=1))
        return outputs

    def _error_output(self, error: BaseException, note: str) -> Any:
        if isinstance(error, OutOfTime | Gone):
            return _error("Stopped", note)
        if self.because:
            kind, _, text = self.because.partition(": ")
            return _error(kind, text, [f"{kind}: {text}", f"({note})"])
        from autograder.learner import CheckFault

        name = type(error).__name__
        if name == job.CHECK_FAULT and not isinstance(error, CheckFault):
            name = "StudentError"  # whoever reads the outputs would take it for ours
        rendered = getattr(error, "_render_traceback_", None)
        if rendered is not None:
            return _error(name, self.said, rendered())
        line = _line_in(error, self.code)
        if line in _hidden_lines(self.code) or (line is None and _has_hidden(self.source)):
            return _error(name, "a hidden test failed", [f"{name}: a hidden test failed"])
        text = self.said if "\n" in self.said else " ".join(self.said.split())
        shown = self.code.splitlines()[line - 1].strip() if line else ""
        where = [f"line {line} of the test: {shown}"] if line else []
        after = [f"({note})"] if note else []
        return _error(name, text[:2000], [*where, f"{name}: {text[:2000]}", *after])


class TestCells:
    """Runs test cells in this process, on proxies of the student's names.

    Args:
        preamble: the instructor's imports and locked definitions.
        link: the way to the student's process.
        theirs: names of the notebook that test cells may give another value there, or take away.
        read: names that the notebook may have from test cells without hidden parts.
        modules: name → module, where that is what the notebook is to have.
    """

    __test__ = False

    def __init__(
        self,
        preamble: str,
        link: Link,
        theirs: Iterable[str] = (),
        read: Iterable[str] = (),
        modules: Mapping[str, str] | None = None,
    ):
        self._preamble = preamble
        self._link = link
        self._theirs = frozenset(theirs) - _BUILTINS - bound_in(preamble)
        self._read = frozenset(read) - self._theirs
        self._modules = modules or {}
        self._own: dict[str, Any] | None = None
        self._bound: set[str] = set()
        self._handed_on: set[str] = set()

    def run(self, source: str, seconds: float) -> TestOutcome:
        """Run one test cell; whatever happens is in the outcome.

        Args:
            source: the cell.
            seconds: wall time that it may take, waiting for answers included.
        """
        from IPython.core.interactiveshell import InteractiveShell
        from IPython.utils.capture import capture_output

        from autograder import learner

        outcome = TestOutcome(source)
        shell = InteractiveShell.instance()
        verdicts: list[Any] = []
        learner.listeners[:] = [verdicts.append]
        try:
            if self._own is None:
                self._own = _run_preamble(self._preamble, dict(shell.user_ns))
            code = outcome.code = shell.transform_cell(source)
            hidden = _hidden_lines(code)
            names = read_in(code) | read_in(self._preamble)
            if names & _ASK_FOR_NAMES:
                names |= {text for text in texts_in(code) if text.isidentifier()}
            # What an earlier test cell was to define is never the student's, even if it failed.
            own = set(self._own) | self._bound
            wanted = sorted(names - own - set(dir(__builtins__)) - _BUILTINS)
            self._bound |= bound_in(code) - self._theirs
            found = self._link.request("look", *wanted) if wanted else {}
        except (OutOfTime, Gone, Exception) as error:
            outcome.error, outcome.said = error, str(error)
            return outcome
        if not isinstance(found, dict):
            outcome.error = Gone("it does not say which names there are")
            return outcome
        found = self._with_own_modules(found)
        # The namespace is one and the same for all test cells, as it is in a kernel; only the
        # student's names are looked up anew each time.
        shell.user_ns.update(self._own)
        shell.user_ns.update({name: found[name] for name in wanted if name in found})
        with capture_output(stdout=True, stderr=True, display=True) as captured:
            try:
                with _at_most(seconds, self._link):
                    there = _Namespace(shell.user_ns, self._theirs, hidden, self._link)
                    outcome.value = _executed(code, shell.user_ns, there)
            except BaseException as error:  # whatever it is, it ends this test cell only
                outcome.error = error
                outcome.said = self._text_of(error)
        if self._link.failed is not None:
            outcome.error = self._link.failed
        for name in {*wanted, *self._theirs}:
            if name not in self._bound:
                shell.user_ns.pop(name, None)
        for name in self._bound:
            if name in shell.user_ns:
                self._own[name] = shell.user_ns[name]
            else:
                self._own.pop(name, None)  # deleted
        if self._link.failed is None:
            with contextlib.suppress(OutOfTime, Gone, Exception):
                self._hand_on(code, hidden, shell.user_ns)
        outcome.printed = captured.stdout
        outcome.shown = [dict(output.data) for output in captured.outputs]
        outcome.hint = verdicts[-1].hint if verdicts else ""
        return outcome

    def _with_own_modules(self, found: dict[str, Any]) -> dict[str, Any]:
        """The student's names, with this process's modules for theirs.

        A module could be made to say yes to everything, and be told what is expected. What is to
        be a module and is none is left out.
        """
        ours = dict(found)
        for name, value in found.items():
            module = module_of(value)
            if module and module in self._modules.values():
                with contextlib.suppress(ImportError):
                    ours[name] = importlib.import_module(module)
            elif _is_module(self._modules.get(name, "")):
                del ours[name]
        return ours

    def _hand_on(self, code: str, hidden: set[int], names: dict[str, Any]) -> None:
        """Give the student's process what the part of a test cell leaves that students can read.

        In a kernel the cells after it have that too. What was computed goes only where the
        instructor's own notebook reads it: it could be what a later test expects.
        """
        lines = code.splitlines()
        visible = "\n".join(text for n, text in enumerate(lines, 1) if n not in hidden)
        definitions = definitions_in(visible, without=self._theirs)
        if definitions:
            self._link.request("run", definitions)
        data = bound_in(visible) & (literals_in(visible) | self._read) & {*names}
        for name in sorted(data - bound_in(definitions) - bound_at(code, hidden)):
            with contextlib.suppress(NotPlain, RaisedThere):
                self._link.request("bind", name, names[name])
                self._handed_on.add(name)
        if gone := self._handed_on - {*names}:
            self._link.request("unbind", *sorted(gone))
            self._handed_on -= gone

    def _text_of(self, error: BaseException) -> str:
        """The text of an error; an object of the student's in it is asked for its own."""
        try:
            self._link.hurry(_SECONDS_TO_COMPUTE)
            with _at_most(2 * _SECONDS_TO_COMPUTE, self._link):
                return str(error)
        except BaseException:  # as above
            return "what went wrong cannot be shown"


def _is_module(name: str) -> bool:
    try:
        return bool(name) and importlib.util.find_spec(name) is not None
    except (ImportError, ValueError, AttributeError):
        return False


def _run_preamble(source: str, namespace: dict[str, Any]) -> dict[str, Any]:
    """Run what can be run; a module that is not installed here is the student's own affair."""
    for statement in ast.parse(source).body:
        with contextlib.suppress(ImportError, NameError):
            code = compile(ast.Module([statement], []), "<the instructor's notebook>", "exec")
            exec(code, namespace)
    return namespace


class _Namespace(MutableMapping):
    """The names of a test cell; what it does to a name of the student's happens there too.

    `orig = f; del f; g(1)` asks whether `g` needs `f`.

    Args:
        names: the namespace.
        theirs: names that are the student's.
        hidden: lines of the cell that students do not see. Data that these give a name stays here:
            it could be what is expected.
        link: the way to the student's process.
    """

    def __init__(self, names: dict[str, Any], theirs: frozenset[str], hidden: set[int], link: Link):
        self._names = names
        self._theirs = theirs
        self._hidden = hidden
        self._link = link

    def __setitem__(self, name: str, value: Any) -> None:
        self._names[name] = value
        if name not in self._theirs:
            return
        stays = not callable(value) and not isinstance(value, Elsewhere)
        if not stays or sys._getframe(1).f_lineno not in self._hidden:
            with contextlib.suppress(NotPlain):  # a module, for instance: known only here
                self._link.request("bind", name, value)

    def __delitem__(self, name: str) -> None:
        del self._names[name]
        if name in self._theirs:
            self._link.request("unbind", name)

    def __getitem__(self, name: str) -> Any:
        return self._names[name]

    def copy(self) -> dict[str, Any]:
        """What `locals().copy()` gives; libraries ask for it."""
        return dict(self._names)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _executed(source: str, namespace: dict[str, Any], there: MutableMapping) -> Any:
    """Run a cell; the value of its last line, if that is an expression.

    IPython's own `run_cell` would format every error: 0.4 s for the first one.
    """
    linecache.cache[_TEST] = (len(source), None, source.splitlines(keepends=True), _TEST)
    tree = ast.parse(source, _TEST)
    last = tree.body[-1] if tree.body else None
    if isinstance(last, ast.Expr):
        tree.body.pop()
    exec(compile(tree, _TEST, "exec"), namespace, there)
    if not isinstance(last, ast.Expr):
        return None
    return eval(compile(ast.Expression(last.value), _TEST, "eval"), namespace, there)


@contextlib.contextmanager
def _at_most(seconds: float, link: Link) -> Iterator[None]:
    """End a test cell that computes for too long with what the student's process has answered."""
    before = signal.signal(signal.SIGALRM, lambda *_: link.expire())
    # Again each second, in case of an `except` that takes everything.
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


_ASK_FOR_NAMES = {"dir", "globals", "locals", "vars"}
_BUILTINS = frozenset(dir(__import__("builtins"))) | {"get_ipython", "display", "In", "Out"}


def _points_of(value: Any, points: float) -> tuple[float, str]:
    """Points for the value of a test cell's last line, and a note where it was odd.

    A number is partial credit. nbgrader takes `False`, `nan`, a tensor and what came of computing
    with an array for full marks, and fails at a number above the points of the cell.
    """
    import numpy as np

    pd = sys.modules.get("pandas")
    if pd is not None and value is pd.NA:
        return 0.0, "the test ended with a missing value"
    # By its real type: an object of the student's may claim to be of any class.
    kind = type(value)
    is_data = hasattr(kind, "__array__") and not issubclass(kind, Elsewhere | str)
    if not is_data and not issubclass(kind, int | float | complex):
        return points, ""
    array = np.asarray(value)
    if array.size != 1 or array.dtype.kind not in "biuf":
        return 0.0, "the test ended with something else than one real number"
    if array.dtype.kind == "b":
        return (points, "") if array.all() else (0.0, "the test ended with False")
    number = float(array.item())
    if math.isnan(number):
        return 0.0, "the test ended with nan"
    if not 0 <= number <= points:
        return min(max(number, 0.0), points), f"the test ended with {number:g} of {points:g} points"
    return number, ""


def _is_data(shown: Any) -> bool:
    """Whether it can stand in a notebook: a test cell may display what is no text."""
    try:
        json.dumps(shown)
    except (TypeError, ValueError):
        return False
    return True


def _short(text: str, most: int) -> str:
    """The beginning of what a student wrote, on one line."""
    return textwrap.shorten(without_control(text[:1000]), most, placeholder=" …")


def _error(name: str, text: str, lines: list[str] | None = None) -> Any:
    from nbformat.v4 import new_output

    return new_output("error", ename=name, evalue=text, traceback=lines or [f"{name}: {text}"])


def _line_in(error: BaseException, source: str) -> int | None:
    """The line of the test cell in which an error arose."""
    if isinstance(error, SyntaxError):
        return error.lineno
    count = len(source.splitlines())
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == _TEST:
            return frame.lineno if frame.lineno and frame.lineno <= count else None
    return None


def _hidden_lines(source: str) -> set[int]:
    hidden, lines = False, set()
    for number, line in enumerate(source.splitlines(), 1):
        hidden = hidden or _HIDDEN[0] in line
        if hidden:
            lines.add(number)
        hidden = hidden and _HIDDEN[1] not in line
    return lines


def _has_hidden(source: str) -> bool:
    return _HIDDEN[0] in source


__all__ = ["Examination", "StudentError", "TestCells", "prepare", "run"]
