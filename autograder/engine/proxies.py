"""The names of a student's notebook as test cells see them in the examiner.

What is plain data comes over as it is. A function, a model, any other object stays in the
student's process; here stands a `Remote`, which passes calls and questions on. It is never asked
whether it equals plain data, is true or is a number: an object that claims so proves nothing.
"""

from __future__ import annotations

import builtins
import contextlib
import inspect
import socket
import sys
import time
import types
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NoReturn

import numpy as np

from autograder.checks.answer import Outcome, Raised, Unusable, readable, without_control
from autograder.checks.elsewhere import Elsewhere, RaisedThere
from autograder.checks.plain import NotPlain
from autograder.engine import codec

_CLASSES_FROM = ("keras", "tensorflow", "matplotlib")
_SECONDS_TO_STOP = 3.0
# What a function says of itself; all else between double underscores is for Python.
_OF_FUNCTIONS = frozenset(
    f"__{name}__"
    for name in ("name", "qualname", "doc", "module", "annotations", "defaults", "wrapped", "code")
)
_NONE = inspect.Parameter.empty
# Nothing that stays in the student's process is taken for one of these.
_DATA = (int, float, complex, str, bytes, list, tuple, dict, set, frozenset, BaseException, type)


class OutOfTime(BaseException):
    """The student's process has not answered in time; no check may take this for an answer."""


class Gone(BaseException):
    """The student's process has ended, or what it sends can no longer be read."""


class StudentError(Exception):
    """An exception in the student's code that is none of Python's own.

    Attributes:
        raised: its class name, message and line.
    """

    raised: Raised | None = None


class Link:
    """The examiner's end of the socket to the student's process.

    Args:
        connection: the socket.
        interrupt: sends SIGINT to the student's process.
        answer_bytes: largest answer taken.
    """

    def __init__(self, connection: Any, interrupt: Callable[[], None], answer_bytes: int):
        self._connection = connection
        self._interrupt = interrupt
        self._answer_bytes = answer_bytes
        self._number = 0
        self._objects: dict[tuple[type, int], Remote] = {}  # one each: a test may ask with `is`
        self._callbacks: list[Callable[..., Any]] = []
        self.deadline = float("inf")
        self.stuck = False
        self.failed: OutOfTime | Gone | None = None
        self._busy = False
        self._may_ask: frozenset[str] | None = None
        self._trying = False
        self.asked: set[str] = set()

    def let_ask(self, known: Iterable[str] | None, trying: bool) -> None:
        """Say what a test cell may ask of objects that stay in the student's process.

        A method, an operator, a comparison is told its arguments, and may answer as it likes: in
        `f(2).equals(4)` an object would be told what is expected. So a test cell asks no more than
        it asks of the instructor's own answers, which may be objects too.

        Args:
            known: what it asks of these; `None` where nobody has tried: then methods only.
            trying: this is the instructor's own answer; all is asked, and recorded in `asked`.
        """
        self._may_ask = None if known is None else frozenset(known)
        self._trying = trying
        self.asked = set()

    def may_ask(self, what: str, otherwise: bool) -> bool:
        """Whether the test cell may ask this; `otherwise` where nobody has tried."""
        self.asked.add(what)
        if self._trying:
            return True
        return otherwise if self._may_ask is None else what in self._may_ask

    def begin(self, deadline: float) -> None:
        """Start a test cell.

        Args:
            deadline: time of `time.monotonic()`, in seconds, by which its questions are answered.
        """
        self.deadline = deadline
        self.failed = None

    def hurry(self, seconds: float) -> None:
        """Give what this test cell still asks no more than so long."""
        self.deadline = min(self.deadline, time.monotonic() + seconds)

    def expire(self) -> NoReturn:
        """End a test cell that takes too long without asking anything; for a signal handler."""
        self.stuck = self.stuck or self._busy
        self.failed = self.failed or OutOfTime()
        raise self.failed

    def folder(self, seconds: float) -> tuple[int, bool]:
        """The folder in which the student's process writes, shown before any code of the student.

        Args:
            seconds: how long to wait.

        Returns:
            Its descriptor, and whether the kernel limits what is in it.

        Raises:
            Gone: the process has ended.
            TimeoutError: it shows none.
        """
        self._connection.settimeout(seconds)
        try:
            limited, descriptors, _, _ = socket.recv_fds(self._connection, 1, 1)
        except TimeoutError:
            raise
        except OSError as error:
            raise Gone(str(error)) from None
        if not descriptors:
            raise Gone("it has ended")
        return descriptors[0], limited == b"\1"

    def hello(self, seconds: float) -> dict:
        """What the student's process says when it is ready, before any code of the student."""
        return self._read(time.monotonic() + seconds)

    def request(self, operation: str, *args: Any, data_only: bool = False) -> Any:
        """Put a request and return the value of the answer.

        Args:
            operation: what is asked; see `worker.Answers`.
            args: plain data, objects of the student's process, functions of this one.
            data_only: take no object of the student's process for an answer, alone or in a list.

        Raises:
            RaisedThere: the student's code stopped with an exception.
            NotPlain: the value is of a kind that does not come over.
            OutOfTime: there is no answer before `deadline`.
            Gone: there will be no more answers.
        """
        if self.failed is not None:
            raise self.failed  # a bare `except` has kept it from ending the test cell
        before, self._busy = self._busy, True  # a function of the test cell may be asking
        try:
            reply = self._exchange(operation, args, data_only)
            if "raised" in reply:
                raise RaisedThere(_raised(reply["raised"]))
            if "unusable" in reply:
                raise NotPlain(_text(reply["unusable"]))
            if "value" not in reply:
                raise Gone("an answer has no value")
        except (OutOfTime, Gone) as error:
            self.failed = error
            raise
        finally:
            self._busy = before
        return reply["value"]

    def _exchange(self, operation: str, args: Sequence[Any], data_only: bool) -> dict:
        self._number += 1
        message = {"number": self._number, "operation": operation, "args": list(args)}
        self._write(message)
        try:
            return self._answer_to(self._number, self.deadline, data_only)
        except codec.Incomplete:
            self.stuck = True
            raise OutOfTime from None
        except TimeoutError:
            self._interrupt()
        try:
            self._answer_to(self._number, time.monotonic() + _SECONDS_TO_STOP)
        except TimeoutError:
            self.stuck = True
        raise OutOfTime

    def _answer_to(self, number: int, deadline: float, data_only: bool = False) -> dict:
        while True:
            reply = self._read(deadline, data_only)
            if "callback" in reply:
                self._write(self._called_back(reply))
            elif reply.get("number") == number:
                return reply
            # An answer to an earlier request, which came too late.

    def _called_back(self, reply: dict) -> dict:
        try:
            function = self._callbacks[reply["callback"]]
            return {"value": function(*reply["args"], **reply["named"])}
        except Exception as error:
            # The text could hold what the test cell keeps to itself.
            return {"error": f"{type(error).__name__} in the function that was passed in"}

    def _write(self, message: dict) -> None:
        self._connection.settimeout(max(0.1, min(self.deadline - time.monotonic(), 3600.0)))
        try:
            codec.send(self._connection, codec.encode(message, self._to_handle))
        except TimeoutError:
            self.stuck = True
            raise OutOfTime from None
        except OSError as error:
            raise Gone(str(error)) from None

    def _read(self, deadline: float, data_only: bool = False) -> dict:
        from_handle = None if data_only else self._from_handle
        try:
            data = codec.receive(self._connection, self._answer_bytes, deadline)
            reply = codec.decode(data, self._answer_bytes, from_handle=from_handle)
        except TimeoutError:
            raise
        except (codec.Closed, OSError):
            raise Gone("it has ended") from None
        except codec.BadData as error:
            raise Gone(f"it sends what cannot be read: {error}") from None
        if not isinstance(reply, dict):
            raise Gone("it sends what is no answer")
        return reply

    def _to_handle(self, value: Any) -> dict:
        if isinstance(value, Remote):
            return {"id": _secrets(value)["id"]}
        if callable(value):
            self._callbacks.append(value)
            return {"callback": len(self._callbacks) - 1}
        raise NotPlain(type(value).__name__)

    def _from_handle(self, description: dict) -> Remote:
        kind = RemoteCallable if description.get("callable") is True else Remote
        new = kind(self, description)
        return self._objects.setdefault((kind, _secrets(new)["id"]), new)


def _raised(told: Any) -> Raised:
    if not isinstance(told, list | tuple) or len(told) != 5:
        raise Gone("it sends an exception that is none")
    kind, message, line, source, stub = told
    if type(line) is not int:
        line = None
    kind, source = (without_control(_text(one)) for one in (kind, source))
    return Raised(kind[:100], readable(_text(message)), line, source[:200], stub is True)


def _text(value: Any) -> str:
    if type(value) is not str:
        raise Gone("it sends something else than a text")
    return value[:1000]


def _secrets(remote: Remote) -> dict[str, Any]:
    return object.__getattribute__(remote, "_remote")


class Remote(Elsewhere):
    """An object that lives in the student's process.

    Args:
        link: the way there.
        description: number of the object, name of its class, names of all its classes.
    """

    def __init__(self, link: Link, description: dict):
        number = description.get("id")
        if type(number) is not int:
            raise codec.BadData("an object without a number")
        name = str(description.get("type", "object"))[:100]
        classes = description.get("classes", [])
        kind = _known_class(classes) if isinstance(classes, list) else None
        object.__setattr__(
            self,
            "_remote",
            {
                "link": link,
                "id": number,
                "name": name,
                "class": kind,
                "module": description.get("module"),
                "described": description,
                "method": "",
            },
        )

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        # For `isinstance(model, keras.Model)`. What the student's process says of its objects is
        # a hint; it never decides what an object does.
        return _secrets(self)["class"] or type(self)

    def _request(self, operation: str, *args: Any, **options: bool) -> Any:
        return _secrets(self)["link"].request(operation, self, *args, **options)

    # What checks ask (`Elsewhere`)

    @property
    def class_name(self) -> str:
        """See `Elsewhere.class_name`."""
        return _secrets(self)["name"]

    def observe(self, args: Sequence[Any], tensors: bool, keep: bool) -> Outcome:
        """See `Elsewhere.observe`."""
        try:
            told = self._request("observe", list(args), tensors, keep, data_only=not keep)
        except RaisedThere as error:
            return Outcome(error.raised)
        except NotPlain as error:
            return Outcome(Unusable(str(error)))
        if not isinstance(told, dict):
            raise Gone("it sends no outcome")
        value: Any
        if "raised" in told:
            value = _raised(told["raised"])
        elif "unusable" in told:
            value = Unusable(_text(told["unusable"]))
        else:
            value = told.get("value")
        changed = told.get("changed")
        pair = tuple(changed) if isinstance(changed, list | tuple) and len(changed) == 2 else None
        return Outcome(value, _text(told.get("printed", ""))[:500], pair)

    def ask(self, question: str, *args: Any) -> Any:
        """See `Elsewhere.ask`."""
        return self._request("ask", question, list(args))

    # What test cells do with an object

    def __getattr__(self, name: str) -> Any:
        special = name.startswith("__") and name not in _OF_FUNCTIONS
        if special or name.startswith(("_repr_", "_ipython_")):
            raise AttributeError(name)
        value = self._forward("attribute", name)
        if type(value) is RemoteCallable:
            own = _secrets(value)
            value = RemoteCallable(own["link"], own["described"])
            _secrets(value)["method"] = name
        return value

    def __setattr__(self, name: str, value: Any) -> None:
        self._forward("set_attribute", name, value)

    def __getitem__(self, key: Any) -> Any:
        return self._forward("item", key)

    def __setitem__(self, key: Any, item: Any) -> None:
        self._forward("set_item", key, item)

    def __len__(self) -> int:
        return self._forward("length")

    def __contains__(self, item: Any) -> bool:
        return any(item is own or item == own for own in self)

    def __iter__(self) -> Iterator[Any]:
        items = self._forward("iterate")
        if not isinstance(items, Remote):
            raise StudentError("it does not give items one by one")
        with contextlib.suppress(StopIteration):
            while True:
                yield next(items)

    def __next__(self) -> Any:
        item = self._forward("next")
        if not isinstance(item, list) or not item:
            raise StopIteration
        return item[0]

    def __repr__(self) -> str:
        return str(self._forward("text", "repr"))[:10_000]

    def __str__(self) -> str:
        return str(self._forward("text", "str"))[:10_000]

    def __eq__(self, other: Any) -> bool:
        if other is None:
            return False
        if isinstance(other, Remote) and _secrets(self)["id"] == _secrets(other)["id"]:
            return True
        return self._compared("eq", other)

    def __lt__(self, other: Any) -> bool:
        return self._compared("lt", other)

    def __le__(self, other: Any) -> bool:
        return self._compared("le", other)

    def __gt__(self, other: Any) -> bool:
        return self._compared("gt", other)

    def __ge__(self, other: Any) -> bool:
        return self._compared("ge", other)

    def _compared(self, operator: str, other: Any) -> bool:
        """Compared as the class of the student's does it: two of its objects, as a rule."""
        if not isinstance(other, Remote) and not self._may_ask(operator):
            raise self._no_data("compare")
        found = self._forward("operator", operator, self, other)
        if type(found) is not bool:
            raise TypeError("a comparison that is neither true nor false")
        return found

    def __hash__(self) -> int:
        return hash(_secrets(self)["id"])

    def __bool__(self) -> bool:
        if not self._may_ask("truth"):
            raise self._no_data("take for true or false")
        return self._forward("truth") is True

    def _may_ask(self, what: str) -> bool:
        return _secrets(self)["link"].may_ask(what, otherwise=False)

    def __array__(self, *_: Any, **__: Any) -> Any:
        raise self._no_data("make an array of")

    def _no_data(self, use: str) -> TypeError:
        name = _secrets(self)["name"]
        return TypeError(
            f"a {name} is no plain data (a number, a text, an array, a list …), "
            f"so this test cannot {use} it"
        )

    def _forward(self, operation: str, *args: Any) -> Any:
        """A request whose exceptions are raised here as Python's own, where there are such."""
        try:
            return self._request(operation, *args)
        except RaisedThere as error:
            raise _as_exception(error.raised) from None
        except NotPlain as error:
            raise TypeError(f"{error} does not come over from the student's process") from None


def _operator(name: str, reflected: bool) -> Callable[[Remote, Any], Any]:
    def apply(self: Remote, other: Any) -> Any:
        # In `abs(f(2) - 4) < 1e-6` the object would be told the 4, and could make 0.0 of it.
        if not isinstance(other, Remote) and not self._may_ask(name):
            raise self._no_data("compute with")
        operands = (other, self) if reflected else (self, other)
        return self._forward("operator", name, *operands)

    return apply


for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"):
    setattr(Remote, f"__{_name}__", _operator(_name, reflected=False))
    setattr(Remote, f"__r{_name}__", _operator(_name, reflected=True))


class RemoteCallable(Remote):
    """A function, a class or a model of the student: something that can be called."""

    @property
    def __signature__(self) -> inspect.Signature:
        """Its arguments, for `inspect`."""
        kinds: Any = type(inspect.Parameter.POSITIONAL_ONLY)
        try:
            told = self._request("signature")
            parameters = [
                inspect.Parameter(name, kinds(kind), default=default[0] if default else _NONE)
                for name, kind, default in told
            ]
            return inspect.Signature(parameters)
        except (RaisedThere, NotPlain, TypeError, ValueError, IndexError):
            raise AttributeError("__signature__") from None

    def __call__(self, *args: Any, **named: Any) -> Any:
        method = _secrets(self)["method"]
        told_something = bool(args or named)
        link = _secrets(self)["link"]
        if method and told_something and not link.may_ask(f".{method}", otherwise=True):
            raise TypeError(
                f"it has a method `{method}` of its own; what the exercise asks for needs none here"
            )
        told = self._forward("call", list(args), named)
        if not isinstance(told, list) or len(told) != 3 or type(told[1]) is not str:
            raise Gone("it does not say how a call ended")
        value, printed, changed = told
        if printed:
            print(printed, end="")  # for a test cell that reads what was printed
        for key, new in changed if isinstance(changed, list) else []:
            _change(args[key] if isinstance(key, int) else named[key], new)
        return value

    def __instancecheck__(self, instance: Any) -> bool:
        if not isinstance(instance, Remote):
            if type(instance) not in _SAMPLES:
                return False
            # Not the value itself: it may be what the test expects.
            instance = _SAMPLES[type(instance)]
        return self._forward("is_instance", instance) is True

    def __subclasscheck__(self, subclass: Any) -> bool:
        if not isinstance(subclass, Remote):
            return False
        return self._forward("is_subclass", subclass) is True


_SAMPLES: dict[type, Any] = {
    **{kind: kind() for kind in (bool, int, float, complex, str, bytes, list, tuple, dict, set)},
    np.ndarray: np.empty(0),
}


def module_of(value: Any) -> str:
    """Which module a value of the student's is, as their process says; empty if none."""
    if not isinstance(value, Remote):
        return ""
    name = _secrets(value)["module"]
    return name if isinstance(name, str) else ""


def _change(value: Any, new: Any) -> None:
    """Let an argument of a call become what the call has made of it, as it would in one process."""
    if type(value) is not type(new):
        return
    if isinstance(value, list | bytearray):
        value[:] = new
    elif isinstance(value, dict | set):
        value.clear()
        value.update(new)
    elif isinstance(value, np.ndarray) and (value.shape, value.dtype) == (new.shape, new.dtype):
        value[...] = new


def _as_exception(raised: Raised) -> Exception:
    kind = getattr(builtins, raised.kind, None)
    if kind in (StopIteration, StopAsyncIteration):
        # It would end a loop of the test: `all(map(f, xs))` would be true. What Python does where
        # it comes out of a generator (PEP 479).
        kind = RuntimeError
    text = f"{raised.message} (line {raised.line}: {raised.source})" if raised.line else None
    text = text or raised.message
    if isinstance(kind, type) and issubclass(kind, Exception):
        with contextlib.suppress(TypeError):  # a UnicodeError wants more than a text
            return kind(text)
    error = type(raised.kind or "StudentError", (StudentError,), {})(text)
    error.raised = raised
    return error


def _known_class(names: Iterable[Any]) -> type | None:
    """The first of these classes that a test may ask for, and that is loaded here."""
    for name in names:
        if name == "builtins.function":
            return types.FunctionType
        if not isinstance(name, str) or name.partition(".")[0] not in _CLASSES_FROM:
            continue
        module, _, kind = name.rpartition(".")
        # Not `getattr`, which would let a name load further modules.
        found = vars(sys.modules[module]).get(kind) if module in sys.modules else None
        # A module also names classes of others: NumPy's numbers, Python's own.
        if isinstance(found, type) and found.__module__.partition(".")[0] in _CLASSES_FROM:
            return None if issubclass(found, _DATA) else found
    return None
