"""Two processes share the tests evenly: what may be parted, the longest work first, what it cost.

`python3 -m course test` runs pytest with `-n auto --dist loadscope --no-loadscope-reorder`: xdist
then hands out pieces of work in the order of collection. Pieces and order are made here.
"""

import json
from collections import Counter
from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from typing import Any

import pytest

COSTS = Path(__file__).with_name("costs.json")
WORTH_RECORDING = 2  # seconds
# Each of their tests may run anywhere. Of all other files the tests stay together, since they
# share what is costly to make.
APART = {
    "tests/test_attacks.py",
    "tests/test_command_line.py",
    "tests/test_engine.py",
    "tests/test_proofs.py",
    "tests/test_runs.py",
}

RUNS_A_LESSON = "lesson"  # a fixture of tests/claims; whoever waits for a lesson is slow


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--record-costs",
        action="store_true",
        help=f"write what each piece of work took into {COSTS.name}, which orders later runs",
    )
    parser.addoption(
        "--prove-all", action="store_true", help="prove every check anew, kept proof or not"
    )


@pytest.hookimpl(optionalhook=True)  # there is no such hook with `-p no:xdist`
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Two processes, but none beside this one for a single test: they take seconds to start."""
    is_single = len(config.args) == 1 and "::" in config.args[0]
    return 0 if is_single else 2


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Costs(config), "costs")


def pytest_report_header(config: pytest.Config) -> str | None:
    if config.getoption("numprocesses", 0):
        return "several processes, the longest work first (-n 0: one process)"
    return None


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Hand out pieces where others would hand out modules and classes."""
    if config.getoption("dist") != "loadscope":
        return None
    from xdist.scheduler import LoadScopeScheduling

    class ByPiece(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return piece(nodeid)

    return ByPiece(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> Generator[None]:
    """Mark what is slow by its kind; put the longest work first, if there are two processes."""
    for item in items:
        if RUNS_A_LESSON in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.slow)
    yield  # here the ones that are not wanted are left out
    if hasattr(config, "workerinput"):
        costs = json.loads(COSTS.read_text(encoding="utf-8"))
        items.sort(key=lambda item: -costs.get(piece(item.nodeid), 0))


def piece(nodeid: str) -> str:
    """Return what a test is handed out with: its file, or itself alone."""
    file = nodeid.partition("::")[0]
    return nodeid if file in APART else file


class Costs:
    """Adds up what the tests took, wherever they ran, and reports or records it at the end."""

    def __init__(self, config: pytest.Config):
        self.config = config
        self.seconds: Counter[str] = Counter()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] += report.duration

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.config.getoption("record_costs"):
            COSTS.write_text(json.dumps(worth_recording(self.seconds), indent=1) + "\n")
        if self.config.getoption("durations") is None:
            return
        processes = self.config.getoption("numprocesses", 0) or 1
        terminalreporter.section(f"minutes by file, processes: {processes}")
        files = _sums(self.seconds, lambda nodeid: nodeid.partition("::")[0])
        for file, seconds in files.most_common():
            if seconds >= 1:
                terminalreporter.line(f"{int(seconds) // 60:4}:{int(seconds) % 60:02} {file}")


def worth_recording(seconds: Mapping[str, float]) -> dict[str, int]:
    """Return what pieces of work took, in whole seconds, the longest first, without short ones."""
    pieces = _sums(seconds, piece).most_common()
    return {name: round(took) for name, took in pieces if took >= WORTH_RECORDING}


def _sums(seconds: Mapping[str, float], key: Callable[[str], str]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for nodeid, took in seconds.items():
        sums[key(nodeid)] += took
    return sums
