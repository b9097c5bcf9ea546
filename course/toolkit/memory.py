"""How much memory is left, and a word before it runs out: a full memory ends a kernel at once.

`watch` looks after each cell, where a Jupyter server has started the kernel. On Binder the limit
is 2 GB for all kernels together.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course.front_door import machine
from course.toolkit.panel import Panel, box, inline, plain, show

GB = 1e9
LEAST_LEFT = 0.15  # of all memory: the next `fit` may take as much
_BY_HAND = "choose *Shut Down All Kernels…* in the menu *Kernel*, then run this notebook again"


@dataclass(frozen=True)
class Memory:
    """Bytes in use by all programs that share a limit, and the limit."""

    used: int
    size: int

    @property
    def is_short(self) -> bool:
        return self.size - self.used < LEAST_LEFT * self.size

    def __str__(self) -> str:
        return f"{self.used / GB:.1f} of {self.size / GB:.1f} GB are in use"


def now() -> Memory:
    """The memory of the container that this runs in, or that of the machine where it has less."""
    import psutil  # here and below: each kernel imports this module, few need more than `watch`

    here = psutil.virtual_memory()
    found = [Memory(here.total - here.available, here.total)]
    if container := machine.container_memory():
        found.append(Memory(*container))
    return min(found, key=lambda memory: memory.size)


# --- a word in time ------------------------------------------------------------------------------


class _Watch:
    """Says once that memory is short, and again only after there was enough."""

    def __init__(self) -> None:
        self.has_warned = False

    def __call__(self, *_: Any) -> None:
        memory = now()
        if memory.is_short and not self.has_warned:
            _say(
                f"**Memory is nearly full**: {memory}. When nothing is left, the kernel of this "
                "notebook ends, and every name in it is lost. `memory.close_others()`, after "
                "`from course.toolkit import memory`, ends the kernels of all other notebooks. "
                f"Where that is not enough, {_BY_HAND}: only the cells that you need.",
                "wrong",
            )
        self.has_warned = memory.is_short


def watch() -> None:
    """Look after each cell from now on, in a kernel that a Jupyter server has started."""
    ipython = sys.modules.get("IPython")  # a kernel has imported it
    shell = ipython.get_ipython() if ipython else None
    if shell is None or "JPY_SESSION_NAME" not in os.environ:
        return
    if not any(isinstance(one, _Watch) for one in shell.events.callbacks["post_run_cell"]):
        shell.events.register("post_run_cell", _Watch())


# --- the other notebooks -------------------------------------------------------------------------


def report() -> None:
    """Say how much memory is in use, and which open notebook takes how much."""
    lines = [f"{now()}."]
    own = _own_kernel()
    for session in _sessions() or []:
        kernel = session["kernel"]["id"]
        whose = " (this notebook)" if kernel == own else ""
        lines.append(f"`{session['path']}`: {_bytes_of(kernel) / GB:.1f} GB{whose}")
    _say("\n\n".join(lines))


def close_others() -> None:
    """End the kernels of all notebooks but this one. What was saved of them stays."""
    sessions, own = _sessions(), _own_kernel()
    if sessions is None or own is None:
        _say(f"The server cannot be asked from here: {_BY_HAND}.")
        return
    others = [session for session in sessions if session["kernel"]["id"] != own]
    for session in others:
        _ask(f"api/sessions/{session['id']}", "DELETE")
    names = ", ".join(f"`{session['path']}`" for session in others)
    ended = f"The kernels of {names} were ended." if others else "No other notebook has a kernel."
    _say(f"{ended} {now()}.")


def _sessions() -> list[dict[str, Any]] | None:
    """The notebooks that have a kernel, as the server tells them; `None` where it does not."""
    answer = _ask("api/sessions")
    return None if answer is None else json.loads(answer)


def _ask(path: str, method: str = "GET") -> bytes | None:
    """What the server that started this kernel answers; `None` where none can be asked."""
    import urllib.request

    from jupyter_server.serverapp import list_running_servers

    parent = os.environ.get("JPY_PARENT_PID", "")
    server = next((one for one in list_running_servers() if str(one["pid"]) == parent), None)
    if server is None:
        return None
    token = server["token"] or os.environ.get("JUPYTERHUB_API_TOKEN", "")
    headers = {"Authorization": f"token {token}"}
    request = urllib.request.Request(server["url"] + path, headers=headers, method=method)
    # No proxy lies between a kernel and its server.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=10) as response:
            return response.read()
    except OSError:  # refused, or nobody there
        return None


def _own_kernel() -> str | None:
    from ipykernel.connect import get_connection_file

    try:
        return Path(get_connection_file()).stem.removeprefix("kernel-")
    except RuntimeError:  # this is no kernel
        return None


def _bytes_of(kernel: str) -> int:
    """What the process of a kernel takes; 0 where it is not on this machine."""
    import psutil

    for process in psutil.process_iter(["cmdline", "memory_info"]):
        words, memory = process.info["cmdline"], process.info["memory_info"]
        if memory and any(word.endswith(f"kernel-{kernel}.json") for word in words or []):
            return memory.rss
    return 0


def _say(text: str, kind: str = "note") -> None:
    paragraphs = "".join(f"<p>{inline(part)}</p>" for part in text.split("\n\n"))
    show(Panel(plain(text), box(paragraphs, kind)))
