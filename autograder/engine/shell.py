"""IPython in the student's process: what has a meaning only where the student worked is not run.

There are no other programs in the sandbox. A line that starts one, or a magic that is not there,
is said in the output and counted; the cell goes on, as in Jupyter, where a command that fails stops
no cell. Asking the kernel to end stops the cell, as `sys.exit()` does.
"""

from __future__ import annotations

from typing import Any, NoReturn

from ipykernel.ipkernel import IPythonKernel
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.utils.text import LSString, SList

_LONGEST = 80  # characters shown of a command
_NOT_FOUND = 127  # a shell's exit code where there is no such program
_PACKAGES = {"pip", "conda", "mamba", "micromamba", "uv"}
# Line magics that run code of the student, whose errors are the student's.
_RUNNING = {"time", "timeit", "prun", "run", "rerun", "debug", "load"}
_PROGRAMS = (
    *("bash", "sh", "script", "!", "sx", "system", "shell", "cmd"),
    *("perl", "ruby", "python", "python2", "python3", "pypy"),
)


class StudentShell(ZMQInteractiveShell):
    """The shell of a notebook that is marked.

    Attributes:
        not_run: the lines that were not run, shortened.
    """

    def __init__(self, *args: Any, **options: Any):
        self.not_run: list[str] = []
        super().__init__(*args, **options)
        for name in _PROGRAMS:
            self.register_magic_function(self._program(name), "cell", name)

    def system(self, cmd: str) -> None:
        """`!command`."""
        self._leave_out(f"!{cmd}")

    system_piped = system_raw = system

    def getoutput(self, cmd: str, split: bool = True, depth: int = 0) -> Any:
        """`lines = !command`: no lines."""
        self._leave_out(f"!{cmd}")
        return SList() if split else LSString()

    def run_line_magic(self, magic_name: str, line: str, _stack_depth: int = 1) -> Any:
        """A magic; one that fails for what is not there stops no cell."""
        said = f"%{magic_name} {line}"
        if magic_name in _PACKAGES:
            return self._leave_out(said)
        try:
            return super().run_line_magic(magic_name, line, _stack_depth=_stack_depth + 1)
        except Exception:
            if magic_name in _RUNNING:
                raise
            return self._leave_out(said)

    def ask_exit(self) -> NoReturn:
        """`exit()` and `quit()`."""
        raise SystemExit

    def _program(self, name: str) -> Any:
        return lambda line, cell: self._leave_out(f"%%{name} {line}")

    def _leave_out(self, text: str) -> None:
        text = " ".join(text.split())
        shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        self.not_run.append(shown)
        self.user_ns["_exit_code"] = _NOT_FOUND
        print(f"[not run while the notebook is marked: {shown}]")


class StudentKernel(IPythonKernel):
    """The kernel of a notebook that is marked; whoever marks it ends its process."""

    shell_class = StudentShell

    async def do_shutdown(self, restart: bool) -> dict[str, Any]:
        """Asked by a cell for a restart, it would not come back, and the rest would be lost."""
        return {"status": "ok", "restart": restart}
