"""Spec of 00.gpus: the short names of the GPUs among some devices."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch, spelled
from autograder.checks.compare import Words, show
from autograder.checks.exercise import Exercise, Misconception, Observation

_NAME = "gpu_names"
_PREFIX = "/physical_device:"
_ORDINARY = (
    "A computer without a GPU is an ordinary case, no error: a list of its GPUs has no entry."
)


def gpu_names(devices: list[str]) -> list[str]:
    """The names of the GPUs, letter by letter from behind the first colon."""
    names = []
    for device in devices:
        short = device[device.index(":") + 1 :]
        if short[:4] == "GPU:":
            names.append(short)
    return names


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    low, high = sorted(int(n) for n in rng.choice(np.arange(2, 9), 2, replace=False))
    many, more = sorted(int(n) for n in rng.choice(np.arange(10, 40), 2, replace=False))
    unsorted = _devices(f"GPU:{high}", "CPU:0", f"GPU:{low}")
    yield _called_twice(answer, unsorted)
    yield from ask_and_watch(answer, _NAME, _devices("CPU:0", "GPU:0", "GPU:1"))
    yield ask(answer, _NAME, unsorted)
    mixed = [f"GPU:{low}", f"GPU:{many}", f"GPU:{high}", "CPU:0", "CPU:1", "TPU:1"]
    for devices in (
        ["CPU:0", f"GPU:{many}"],
        [f"GPU:{low}", f"GPU:{high}"],
        ["CPU:0", "CPU:1", f"GPU:{low}"],
        [f"GPU:{more}", f"GPU:{high}", "GPU:0", "CPU:0"],
        [f"GPU:{high}", "TPU:0", "CPU:0", f"GPU:{many}"],
        rng.permutation(mixed).tolist(),
    ):
        yield ask(answer, _NAME, _devices(*devices))
    for devices in (["CPU:0"], ["CPU:0", "CPU:1", "TPU:0"], []):
        yield ask(answer, _NAME, _devices(*devices), stage="no-gpu-not-empty", why=_ORDINARY)


def _devices(*short: str) -> list[str]:
    return [_PREFIX + name for name in short]


def _called_twice(answer: Answer, devices: list[str]) -> Observation:
    """Whether a second call with the same list gives the same result."""
    first, second = (show(answer(devices).value, width=100_000) for _ in range(2))
    return Observation(
        what=f"{spelled(_NAME, devices)}, called twice,",
        seen=Words("gave the same" if first == second else f"gave {first}, then {second}"),
        stage="names-kept-between-calls",
        why="The names of the first call are still there. A list outside the function, and a list as "
        "default value, live on between calls.",
    )


def _cut(device: str) -> str:
    return device.split(":", 1)[1]


def _is_gpu(device: str) -> bool:
    return ":GPU:" in device


def _each(change: Callable[[str], Any]) -> Callable[[list[str]], list[Any]]:
    """The right devices, each name changed in some way."""
    return lambda devices: [change(device) for device in devices if _is_gpu(device)]


def _those(kept: Callable[[str], bool]) -> Callable[[list[str]], list[str]]:
    """Short names, but of other devices."""
    return lambda devices: [_cut(device) for device in devices if kept(device)]


def _all_at_once(change: Callable[[list[str]], Any]) -> Callable[[list[str]], Any]:
    """The right names, then something done to the list of them."""
    return lambda devices: change(gpu_names(devices))


def _no_gpu_is_an_error(devices: list[str]) -> list[str]:
    names = gpu_names(devices)
    if not names:
        raise RuntimeError
    return names


EXERCISE = Exercise(
    id="00.gpus",
    title="list the GPUs, even when there are none",
    points=1,
    lesson="What is installed, and which devices there are",
    reference=gpu_names,
    observe=_observe,
    misconceptions=(
        Misconception(
            "first-gpu-only",
            "Only one GPU comes back. A computer can have several, or none. A `return` or "
            "`break` inside the loop ends it early.",
            (
                _all_at_once(lambda names: names[:1]),
                _all_at_once(lambda names: [names[0]]),
                _all_at_once(lambda names: names[:1] or None),
            ),
        ),
        Misconception(
            "no-gpu-not-empty",
            _ORDINARY,
            (_all_at_once(lambda names: names or None), _no_gpu_is_an_error),
        ),
        Misconception(
            "raises",
            "The list of devices can be empty: then it has no entry 0, and a loop over it runs zero times.",
            (lambda devices: gpu_names(devices) if devices[0] else [],),
        ),
        Misconception(
            "only-gpu-zero",
            "Only the GPU with the number 0 is found. A GPU can have any number.",
            (_those(lambda device: device.endswith(":GPU:0")),),
        ),
        Misconception(
            "stops-at-cpu",
            "The search ends at the first device that is not a GPU. Only skip it: `break` and `return` leave the loop.",
            (
                lambda devices: [_cut(device) for device in itertools.takewhile(_is_gpu, devices)],
                lambda devices: gpu_names(devices) if all(map(_is_gpu, devices)) else [],
            ),
        ),
        Misconception(
            "full-name",
            "A part of the long name is left in front. The short name begins with the letter G.",
            tuple(_each(lambda device, n=n: device[n:]) for n in (0, 1, len(_PREFIX) - 1)),
        ),
        Misconception(
            "half-the-name",
            "This is one half of the short name. Kind and number belong to it, with the colon between them.",
            (_each(lambda device: "GPU"), _each(lambda device: device.rsplit(":", 1)[1])),
        ),
        Misconception(
            "one-digit-number",
            "This works as long as the number of the GPU has one digit. `GPU:12` is longer.",
            (
                _each(lambda device: device[-5:]),
                _each(lambda device: _cut(device)[:5]),
                _each(lambda device: f"GPU:{device[-1]}"),
            ),
        ),
        Misconception(
            "keeps-other-devices",
            "There is a device that is not a GPU. Look at the condition: for which names does it hold?",
            (_those(lambda device: True), _those(lambda device: "CPU" not in device)),
        ),
        Misconception(
            "cpu-is-first",
            "The first device is left out unseen. A list need not begin with the CPU, and there can be several CPUs.",
            (
                lambda devices: gpu_names(devices[1:]),
                lambda devices: [_cut(device) for device in devices[1:]],
            ),
        ),
        Misconception(
            "nothing-found",
            "No list of devices gives a name. Either no name fulfils the condition: print one and compare it letter "
            "by letter. Or the function asks this computer, and not the list that it was given.",
            (lambda devices: [],),
        ),
        Misconception(
            "order-changed",
            "These are the right names in another order. The order of `devices` is to be kept.",
            (_all_at_once(sorted), _all_at_once(lambda names: names[::-1])),
        ),
        Misconception(
            "renumbered",
            "The GPUs are numbered anew. The number is a part of the name and stays as it is.",
            (
                _all_at_once(lambda names: [f"GPU:{i}" for i in range(len(names))]),
                lambda devices: [f"GPU:{i}" for i, d in enumerate(devices) if _is_gpu(d)],
            ),
        ),
        Misconception(
            "letters-not-names",
            "The list holds single letters: `+=` and `extend` add each letter of a string by itself.",
            (_all_at_once(lambda names: list("".join(names))),),
        ),
    ),
)
