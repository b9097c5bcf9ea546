"""The student's process: a real IPython kernel in the sandbox, and answers to the examiner.

`run` is called in a child of the warm process. Nothing here is to be trusted once the first cell
of the student has run: whatever comes out of this process is checked by who receives it.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import importlib
import inspect
import io
import os
import random
import signal
import socket
import sys
import time
import types
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from autograder.checks.answer import Raised, Unusable, guarded, observed, quiet
from autograder.checks.elsewhere import QUESTION_MODULES, QUESTIONS
from autograder.checks.plain import NotPlain, plain
from autograder.engine import codec, job, sandbox, semaphores
from autograder.engine.job import MEGABYTE, Limits
from course.tensorflow_variables import QUIET

# What takes long to import and most notebooks need.
_LIBRARIES = (
    "numpy",
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.debugger",
    "autograder.engine.shell",
    "autograder.checks.answer",
)
# What lessons and exercises of this course import.
_OF_THE_COURSE = (
    "matplotlib_inline.backend_inline",
    "sklearn.datasets",
    "tensorflow",
    "keras",
    *QUESTION_MODULES,
    "course.toolkit.cells",
    "course.toolkit.datasets",
    "course.toolkit.figures",
    "course.toolkit.predictions",
    "course.toolkit.quiz",
)
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "TZ", "MPLCONFIGDIR")
_CHANGE = (list, dict, set, bytearray, np.ndarray)  # what a function can change in its caller's
_MAY_STAY = ("attribute", "item", "operator")  # whose value may be looked at further
_MOST_PRINTED = 100_000
_REQUEST_BYTES = 1_000_000_000


def prepare(libraries: Collection[str]) -> None:
    """Import what submissions need, in the warm process, and run no operation of TensorFlow.

    Args:
        libraries: what else they use; with TensorFlow also what this course uses.
    """
    of_the_course = _OF_THE_COURSE if "tensorflow" in libraries else ()
    for name in (*_LIBRARIES, *libraries, *of_the_course):
        importlib.import_module(name)
    _replace_what_a_notebook_imports()
    _format_an_error()
    if "tensorflow" not in libraries:
        return
    import tensorflow as tf

    # Optimising a graph pays when it runs for minutes. Here it took a seventh of the time of a
    # submission (of 04_logits: 1.50 s with it, 1.29 s without).
    tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})


def _format_an_error() -> None:
    """The first error that IPython formats costs 0.4 s, for caches that a child inherits."""
    from IPython.core.ultratb import FormattedTB

    try:
        raise ValueError
    except ValueError as error:
        FormattedTB(mode="Context").structured_traceback(type(error), error, error.__traceback__)


def _replace_what_a_notebook_imports() -> None:
    """Give `from autograder import check` something that knows of no spec."""
    import autograder
    from course.toolkit.panel import Panel, box

    text = "Checks, hints and solutions are not shown while the notebook is marked."

    def not_while_marking(*args: Any, **options: Any) -> Panel:
        return Panel(text, box(text))

    for name in ("check", "hint", "solution"):
        setattr(autograder, name, not_while_marking)


def run(request: dict, descriptors: list[int]) -> None:
    """Become the kernel of one submission; returns when the kernel ends.

    Args:
        request: `folder` with the sub-folders `scratch/files`, `scratch/home` and `sockets`
            (there lies `connection.json`); `sandbox`: whether to enter it; `own_files`: whether
            what it writes goes into a file system of its own, if the system permits one;
            `readable` paths; `limits`.
        descriptors: one, the socket of the examiner.
    """

    folder = Path(request["folder"])
    scratch = folder / "scratch"
    examiner = socket.socket(fileno=descriptors[0])
    limits = Limits(**request["limits"])
    limited = request["sandbox"] and request["own_files"] and sandbox.own_files(scratch, limits)
    _show_folder(examiner, scratch, limited)
    _change_environment(scratch / "home")
    os.chdir(scratch / "files")
    isolation = job.NONE
    if request["sandbox"]:
        isolation = sandbox.enter(
            readable=[*sandbox.library_paths(), *map(Path, request["readable"])],
            writable=[scratch],
            limits=limits,
            bindable=[folder / "sockets"],
        )
        semaphores.keep_within_this_process()
    _close_standard_streams()
    # All children inherit the same state.
    random.seed()
    np.random.seed()
    app = _kernel(folder)
    loop = _io_loop()
    answers = Answers(examiner, limits.answer_bytes)
    loop.add_handler(examiner.fileno(), lambda *_: answers.answer_one(), loop.READ)

    def start() -> None:
        if request["sandbox"]:
            sandbox.seal()
        answers.say({"ready": isolation})

    loop.add_callback(start)
    app.start()


def _show_folder(examiner: socket.socket, scratch: Path, limited: bool) -> None:
    """Hand the examiner the folder that it watches; it may see no file system but its own."""
    descriptor = os.open(scratch, os.O_RDONLY | os.O_DIRECTORY)
    socket.send_fds(examiner, [bytes([limited])], [descriptor])
    os.close(descriptor)


def _close_standard_streams() -> None:
    """What all students' processes share must not be a way from one to another."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    os.close(nothing)


def _change_environment(at_home: Path) -> None:
    kept = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
    home = str(at_home)
    os.environ.clear()
    os.environ.update(
        kept,
        HOME=home,
        TMPDIR=home,
        IPYTHONDIR=f"{home}/.ipython",
        JUPYTER_RUNTIME_DIR=f"{home}/runtime",
        COURSE_PROGRESS=f"{home}/progress",
        **QUIET,
        KERAS_HOME=f"{home}/.keras",
        # Joblib would start processes, and warn that it may not.
        LOKY_MAX_CPU_COUNT="1",
        JOBLIB_MULTIPROCESSING="0",
    )
    import tempfile

    tempfile.tempdir = None


def _kernel(folder: Path) -> Any:
    import zmq
    from ipykernel.iostream import IOPubThread
    from ipykernel.kernelapp import IPKernelApp
    from traitlets.config import Config

    from autograder.engine.shell import StudentKernel

    class KernelApp(IPKernelApp):
        """A kernel without TCP: ipykernel opens a port for the output of child processes."""

        def init_iopub(self, context: zmq.Context) -> None:
            """As in ipykernel, with `pipe` off."""
            self.iopub_socket = context.socket(zmq.XPUB)
            self.iopub_socket.linger = 1000
            self.iopub_socket.bind(f"ipc://{self.ip}-{self.iopub_port}")
            self.configure_tornado_logger()
            self.iopub_thread = IOPubThread(self.iopub_socket, pipe=False, session=self.session)
            self.iopub_thread.start()
            self.iopub_socket = self.iopub_thread.background_socket

    config = Config()
    config.HistoryManager.enabled = False
    config.IPKernelApp.connection_file = str(folder / "sockets" / "connection.json")
    config.IPKernelApp.log_level = "CRITICAL"
    config.IPKernelApp.kernel_class = StudentKernel
    app: Any = KernelApp.instance(config=config)
    app.initialize([])
    if "matplotlib" in sys.modules:
        # It was imported before there was a shell to tell how figures are shown.
        app.shell.enable_matplotlib("inline")
    return app


def _io_loop() -> Any:
    from tornado.ioloop import IOLoop

    return IOLoop.current()


class Answers:
    """Answers the examiner's requests about the names of the notebook.

    Args:
        examiner: the socket to the examiner.
        answer_bytes: largest answer that the examiner takes.
    """

    def __init__(self, examiner: socket.socket, answer_bytes: int):
        self._examiner = examiner
        self._answer_bytes = answer_bytes
        self._objects: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self._answering = 0  # requests; more than one while a function of a test cell is called
        self._operations: dict[str, Callable[..., Any]] = {
            "look": self._look,
            "bind": self._bind,
            "unbind": self._unbind,
            "run": self._run,
            "not_run": self._not_run,
            "import_missing": self._import_missing,
            "observe": self._observe,
            "ask": self._ask,
            "call": self._call,
            "attribute": getattr,
            "set_attribute": setattr,
            "item": lambda subject, key: subject[key],
            "set_item": _set_item,
            "is_instance": lambda kind, subject: isinstance(subject, kind),
            "is_subclass": lambda kind, subject: issubclass(subject, kind),
            "truth": bool,
            "length": len,
            "iterate": iter,
            "next": self._next,
            "operator": _operator,
            "signature": _signature,
            "text": lambda subject, kind: repr(subject) if kind == "repr" else str(subject),
        }

    def answer_one(self) -> None:
        """Read one request and answer it; the process ends when the examiner is gone."""
        try:
            self._examiner.setblocking(True)
            data = codec.receive(self._examiner, _REQUEST_BYTES, time.monotonic() + 60)
        except codec.Closed:
            os._exit(0)
        codec.send(self._examiner, self._reply_to(data))

    def say(self, message: dict) -> None:
        """Send plain data, with objects that are none as handles."""
        codec.send(self._examiner, codec.encode(message, self._handle))

    def _reply_to(self, data: bytes | bytearray) -> bytes:
        request = codec.decode(data, _REQUEST_BYTES, from_handle=self._from_handle)
        self._answering += 1
        try:
            return self._answer_to(request)
        finally:
            self._answering -= 1

    def _answer_to(self, request: dict) -> bytes:
        number = request["number"]

        def reply() -> bytes:
            operation = self._operations[request["operation"]]
            value = operation(*request["args"])
            made = codec.encode({"number": number, "value": value}, self._handle)
            if len(made) > self._answer_bytes and request["operation"] in _MAY_STAY:
                return codec.encode({"number": number, "value": _Kept(value)}, self._handle)
            return made

        with quiet(), _interruptible():
            try:
                made = guarded(reply)
            except KeyboardInterrupt:
                made = Raised("KeyboardInterrupt", "stopped from outside")
        if isinstance(made, bytes) and len(made) > self._answer_bytes:
            made = Unusable(f"more than {self._answer_bytes // MEGABYTE} MB of data")
        if isinstance(made, bytes):
            return made
        return codec.encode({"number": number, **_told(made)})

    def _look(self, *names: str) -> dict[str, Any]:
        from IPython import get_ipython

        own = get_ipython().user_ns
        return {name: self._fitting(own[name]) for name in names if name in own}

    def _bind(self, name: str, value: Any) -> None:
        """Give a name of the notebook another value, as the test cell does."""
        from IPython import get_ipython

        get_ipython().user_ns[name] = value

    def _unbind(self, *names: str) -> None:
        """Take names away from the notebook, as the test cell does."""
        from IPython import get_ipython

        for name in names:
            get_ipython().user_ns.pop(name, None)

    def _run(self, source: str) -> None:
        """Run imports and definitions that stand in a test cell which the student can read."""
        from IPython import get_ipython

        for statement in ast.parse(source).body:
            with contextlib.suppress(Exception):  # the test cell had its own
                code = compile(ast.Module([statement], []), "<a test cell>", "exec")
                exec(code, get_ipython().user_ns)

    def _not_run(self) -> list[str]:
        """Lines of the student's cells that were not run; see `engine.shell`."""
        from IPython import get_ipython

        return get_ipython().not_run

    def _import_missing(self, source: str) -> list[str]:
        """Run import statements for what the notebook has no such name of; which it has then."""
        from IPython import get_ipython

        own, new = get_ipython().user_ns, []
        for statement in ast.parse(source).body:
            made: dict[str, Any] = {}
            with contextlib.suppress(ImportError):
                exec(compile(ast.Module([statement], []), "<imports of the release>", "exec"), made)
            made.pop("__builtins__", None)
            new += [name for name in made if name not in own]
            own.update((name, value) for name, value in made.items() if name not in own)
        return new

    def _fitting(self, value: Any) -> Any:
        """A value as it is, or kept here when it would take too much of the answer."""
        try:
            large = len(codec.encode(value, self._handle)) > self._answer_bytes // 4
        except NotPlain:
            large = True
        return _Kept(value) if large else value

    def _observe(self, function: Any, args: list, tensors: bool, keep: bool) -> dict:
        convert = (lambda value: value) if keep else functools.partial(plain, tensors=tensors)
        outcome = observed(function, args, convert)
        told = {"printed": outcome.printed, "changed": outcome.changed_arguments}
        if isinstance(outcome.value, Raised | Unusable):
            return {**told, **_told(outcome.value)}
        return {**told, "value": outcome.value}

    def _ask(self, subject: Any, question: str, args: list) -> Any:
        return QUESTIONS[question](subject, *args)

    def _call(self, function: Any, args: list, named: dict) -> list:
        """The value, what was printed, and the arguments that have changed, each with its key."""
        keys = [*enumerate(args), *named.items()]
        before = [
            (key, value, codec.encode(value, self._handle))
            for key, value in keys
            if isinstance(value, _CHANGE)
        ]
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            value = function(*args, **named)
        changed = [[key, now] for key, now, was in before if codec.encode(now, self._handle) != was]
        return [value, printed.getvalue()[:_MOST_PRINTED], changed]

    def _next(self, iterator: Any) -> list:
        for item in iterator:
            return [item]
        return []

    def _handle(self, value: Any) -> dict:
        if isinstance(value, _Kept):
            value = value.value
        known = self._numbers.get(id(value))
        if known is None:
            known = len(self._objects)
            self._objects[known] = value  # kept alive, so its id stays its own
            self._numbers[id(value)] = known
        is_module = isinstance(value, types.ModuleType)
        return {
            "id": known,
            "module": value.__name__ if is_module else "",
            "callable": callable(value),
            "type": type(value).__name__,
            "classes": [f"{kind.__module__}.{kind.__qualname__}" for kind in type(value).__mro__],
        }

    def _from_handle(self, description: dict) -> Any:
        if "callback" in description:
            return functools.partial(self._call_back, description["callback"])
        return self._objects[description["id"]]

    def _call_back(self, number: int, *args: Any, **named: Any) -> Any:
        """Call a function of the test cell, which stays where it is."""
        if not self._answering:
            raise RuntimeError("a function of a test cell that is over")
        self.say({"callback": number, "args": list(args), "named": named})
        while True:
            data = codec.receive(self._examiner, _REQUEST_BYTES, time.monotonic() + 3600)
            reply = codec.decode(data, _REQUEST_BYTES, from_handle=self._from_handle)
            if "operation" not in reply:
                break
            # Before it answers, the function of the test cell asks something in its turn.
            codec.send(self._examiner, self._reply_to(data))
        if "error" in reply:
            raise RuntimeError(reply["error"])
        return reply["value"]


class _Kept:
    """A value that stays here though it is plain data."""

    def __init__(self, value: Any):
        self.value = value


def _told(value: Any) -> dict:
    if isinstance(value, Raised):
        return {"raised": [value.kind, value.message, value.line, value.source, value.stub]}
    return {"unusable": value.name}


def _set_item(subject: Any, key: Any, item: Any) -> None:
    subject[key] = item


def _signature(function: Any) -> list:
    """Name, number of the kind and, in a list, the default of each argument."""
    parameters = inspect.signature(function).parameters.values()
    return [
        [one.name, int(one.kind), [] if one.default is one.empty else [one.default]]
        for one in parameters
    ]


def _operator(_: Any, name: str, *operands: Any) -> Any:
    import operator

    return getattr(operator, name)(*operands)


@contextlib.contextmanager
def _interruptible() -> Iterator[None]:
    """Let the examiner's SIGINT end what runs here; the kernel ignores it between cells."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
