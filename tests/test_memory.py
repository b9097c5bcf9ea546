"""A word before the memory is full, and the other notebooks shut down with one call."""

from __future__ import annotations

import json
import os
import sys
import urllib.request
from types import SimpleNamespace

import pytest
from browser import free_port, started
from jupyter_client import BlockingKernelClient
from patience import A_LONG_TIME

from course.front_door import machine
from course.toolkit import memory
from course.toolkit.memory import GB, Memory

MACHINE = SimpleNamespace(total=8_000_000_000, available=3_000_000_000)


# --- how much there is ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({}, Memory(5_000_000_000, 8_000_000_000)),
        (
            {
                "memory.max": "2000000000\n",
                "memory.current": "1800000000\n",
                "memory.stat": "anon 900000000\ninactive_file 500000000\n",
            },
            Memory(1_300_000_000, 2_000_000_000),
        ),
        ({"memory.max": "max\n", "memory.current": "7\n"}, Memory(5_000_000_000, 8_000_000_000)),
        (
            {
                "memory/memory.limit_in_bytes": "1000000000",
                "memory/memory.usage_in_bytes": "600000000",
                "memory/memory.stat": "cache 5\ntotal_inactive_file 100000000",
            },
            Memory(500_000_000, 1_000_000_000),
        ),
        (
            {
                "memory/memory.limit_in_bytes": str(2**63 - 4096),  # no limit, in version 1
                "memory/memory.usage_in_bytes": "600000000",
                "memory/memory.stat": "",
            },
            Memory(5_000_000_000, 8_000_000_000),
        ),
    ],
    ids=["no container", "version 2", "version 2 without limit", "version 1", "1 without limit"],
)
def test_the_limit_of_a_container_counts_and_files_that_were_read_do_not(
    files, expected, tmp_path, monkeypatch
):
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    monkeypatch.setattr(machine, "_CGROUP", tmp_path)
    monkeypatch.setattr("psutil.virtual_memory", lambda: MACHINE)
    assert memory.now() == expected


# --- a word in time ------------------------------------------------------------------------------


def test_it_warns_once_and_again_only_after_there_was_enough(monkeypatch, capsys):
    watch = memory._Watch()
    said = []
    for used in (1.0, 1.8, 1.9, 1.2, 1.75):
        monkeypatch.setattr(memory, "now", lambda used=used: Memory(int(used * GB), int(2 * GB)))
        watch()
        said.append(capsys.readouterr().out)
    assert [bool(text) for text in said] == [False, True, False, False, True]
    assert "1.8 of 2.0 GB" in said[1]
    assert "memory.close_others()" in said[1]


class Shell:
    """An IPython shell, as far as the watch needs one."""

    def __init__(self):
        self.events = self
        self.callbacks = {"post_run_cell": []}

    def register(self, event, function):
        self.callbacks[event].append(function)


@pytest.mark.parametrize(("variables", "count"), [({"JPY_SESSION_NAME": "a.ipynb"}, 1), ({}, 0)])
def test_it_looks_after_each_cell_in_kernels_of_a_server_only(variables, count, monkeypatch):
    shell = Shell()
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    memory.watch()
    memory.watch()
    assert len(shell.callbacks["post_run_cell"]) == count


# --- the other notebooks -------------------------------------------------------------------------


def test_without_a_server_it_says_what_to_do_by_hand(monkeypatch, capsys):
    monkeypatch.setenv("JPY_PARENT_PID", "0")
    memory.close_others()
    assert "Shut Down All Kernels" in capsys.readouterr().out


def test_a_server_that_does_not_answer_is_no_error(monkeypatch, capsys):
    server = {"pid": 7, "token": "", "url": f"http://127.0.0.1:{free_port()}/"}
    monkeypatch.setattr("jupyter_server.serverapp.list_running_servers", lambda: [server])
    monkeypatch.setenv("JPY_PARENT_PID", "7")
    memory.close_others()
    memory.report()
    assert "Shut Down All Kernels" in capsys.readouterr().out


class Server:
    """A Jupyter server; each notebook is opened as JupyterLab opens it."""

    def __init__(self, port):
        self.address = f"http://127.0.0.1:{port}/api/sessions"

    def ask(self, body=None):
        data = json.dumps(body).encode() if body else None
        headers = {"Authorization": "token letmein", "Content-Type": "application/json"}
        request = urllib.request.Request(self.address, data, headers)
        with urllib.request.urlopen(request, timeout=A_LONG_TIME) as response:
            return json.load(response)

    def open(self, name):
        about = {"path": name, "name": name, "type": "notebook", "kernel": {"name": "python3"}}
        return self.ask(about)["kernel"]["id"]

    @property
    def notebooks(self):
        return sorted(session["path"] for session in self.ask())


@pytest.mark.slow
def test_one_call_ends_the_kernels_of_the_other_notebooks_and_no_other(tmp_path, monkeypatch):
    port, runtime = free_port(), tmp_path / "runtime"
    command = [sys.executable, "-m", "jupyter_server", "--allow-root", "--no-browser"]
    command += [f"--port={port}", "--IdentityProvider.token=letmein"]
    variables = os.environ | {"JUPYTER_RUNTIME_DIR": str(runtime), "JUPYTER_PLATFORM_DIRS": "1"}
    with started(command, tmp_path, variables):
        server = Server(port)
        own, *_ = (server.open(name) for name in ("own.ipynb", "one.ipynb", "other.ipynb"))
        client = BlockingKernelClient(connection_file=str(runtime / f"kernel-{own}.json"))
        client.load_connection_file()
        client.start_channels()
        try:
            said = []
            for code in ("memory.report()", "memory.close_others()", "memory.close_others()"):
                client.execute_interactive(
                    f"from course.toolkit import memory; {code}",
                    timeout=A_LONG_TIME,
                    output_hook=lambda message: said.append(message["content"]),
                )
            left = server.notebooks
        finally:
            client.stop_channels()
    texts = [one["data"]["text/plain"] for one in said if "data" in one]
    assert "own.ipynb" in texts[0]
    assert "(this notebook)" in texts[0]
    assert "one.ipynb, other.ipynb were ended" in texts[1]
    assert "No other notebook" in texts[2]
    assert left == ["own.ipynb"]
