"""Spec of 11.configure_gpus: memory growth for every GPU there is, on any computer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import pretended
from autograder.checks.answer import Answer
from autograder.checks.compare import Words, show
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.pretended import ALREADY_STARTED, PretendedConfig

Report = dict[str, Any]
Wrong = Callable[[PretendedConfig], Any]


def configure_gpus(config: PretendedConfig) -> Report:
    """Try one GPU after the other, and keep the number of those that raised nothing."""
    errors = []
    gpus = config.list_physical_devices("GPU")
    for gpu in gpus:
        try:
            config.experimental.set_memory_growth(gpu, True)
        except RuntimeError as error:
            errors.append(str(error))
    return {"configured": len(gpus) - len(errors), "error": "".join(errors[:1])}


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    low, high = (f"GPU:{n}" for n in sorted(rng.choice(np.arange(9), 2, replace=False).tolist()))
    for names in (["CPU:0", low, high], ["CPU:0"], ["CPU:0", high]):
        yield from _about(answer, names)
    yield from _about(answer, ["CPU:0", low, high], started=True)
    for one in (low, high):
        yield from _about(answer, ["CPU:0", low, high], growing=[one], started=True)


def _about(
    answer: Answer, names: list[str], growing: list[str] | None = None, started: bool = False
) -> Iterator[Observation]:
    config = pretended.pretended_config(answer.function, names, growing or [], started)
    outcome = answer(config)
    asked, growing_now = pretended.state_of(config)
    what = f"configure_gpus(config), with {', '.join(names)}"
    what += f", {growing[0]} growing already" if growing else ""
    what += ", all in use," if started else ","
    value = outcome.value
    whole = isinstance(value, dict) and {"configured", "error"} <= value.keys()
    yield Observation(
        what,
        _types(value) if whole else value,
        why="A dictionary with the keys `configured`, an int, and `error`, a text.",
        printed=outcome.printed,
    )
    report = value if whole else {}
    yield Observation(
        what,
        Words(f"{'asked' if asked else 'did not ask'} config for its devices"),
        stage="this-computer",
        why="The function is to work for the devices that `config` knows, not for those of the "
        "computer that runs it.",
    )
    yield Observation(
        f"after {what} the list of GPUs whose memory grows",
        Words(f"was {show(growing_now)}"),
    )
    yield Observation(f"{what} under 'configured',", report.get("configured"))
    yield Observation(f"{what} under 'error',", _told(report.get("error")), stage="error-not-told")


def _types(report: Report) -> Report:
    """The report with words in the place of values, which are asked for later."""
    kinds = {"configured": int, "error": str}
    return {
        key: type(value).__name__ if type(value) is kinds.get(key) else value
        for key, value in report.items()
    }


def _told(error: Any) -> Any:
    if not isinstance(error, str) or not error:
        return Words("told of no error")
    told = ALREADY_STARTED in error
    return Words("told what TensorFlow said" if told else "told something else")


# Known wrong answers


def _of(gpus: Callable[[PretendedConfig], list], **options: Any) -> Wrong:
    """An answer for some of the devices, in a list that may raise."""

    def wrong(config: PretendedConfig) -> Report:
        return _tried(config, gpus(config), **options)

    return wrong


def _tried(
    config: PretendedConfig,
    devices: list,
    caught: tuple[type[Exception], ...] = (RuntimeError,),
    message: Callable[[Exception], str] = str,
    count_first: bool = False,
    enable: bool = True,
    stop: bool = False,
) -> Report:
    report: Report = {"configured": 0, "error": ""}
    for device in devices:
        try:
            report["configured"] += count_first
            config.experimental.set_memory_growth(device, enable)
            report["configured"] += not count_first
        except caught as error:
            report["error"] = message(error)
            if stop:
                break
    return report


def _gpus(config: PretendedConfig) -> list:
    return config.list_physical_devices("GPU")


def _then(change: Callable[[Report], Any]) -> Wrong:
    return lambda config: change(configure_gpus(config))


def _last_one_tells(config: PretendedConfig) -> Report:
    last = [_tried(config, [gpu])["error"] for gpu in _gpus(config)][-1:]
    return configure_gpus(config) | {"error": "".join(last)}


def _only_counts(config: PretendedConfig) -> Report:
    return {"configured": len(_gpus(config)), "error": ""}


def _no_gpu_is_an_error(config: PretendedConfig) -> Report:
    return configure_gpus(config) if _gpus(config) else {"configured": 0, "error": "no GPU"}


def _starts_first(config: PretendedConfig) -> Report:
    config.list_logical_devices("GPU")
    return configure_gpus(config)


def _forgets_the_name(config: PretendedConfig) -> Report:
    report = configure_gpus(config)
    if report["error"]:
        raise UnboundLocalError
    return report


EXERCISE = Exercise(
    id="11.configure_gpus",
    title="let the memory of every GPU grow",
    points=2,
    lesson="Which devices are there?",
    reference=configure_gpus,
    observe=_observe,
    misconceptions=(
        Misconception(
            "name-ends-with-except",
            "Python deletes the name behind `except … as` when the block ends, also one that had a value before. "
            "What is needed later goes into a name of its own, inside the block.",
            (_forgets_the_name,),
        ),
        Misconception(
            "first-gpu-only",
            "Only the first GPU is set. A computer can have two of them, or none: then the list has "
            "no entry 0. A `return` inside the loop ends it early.",
            (
                _of(lambda config: [_gpus(config)[0]], caught=()),
                _of(lambda config: _gpus(config)[:1]),
            ),
        ),
        Misconception(
            "no-gpu-is-an-error",
            "A computer without a GPU is an ordinary case: nothing has to be set, and nothing went wrong.",
            (_no_gpu_is_an_error,),
        ),
        Misconception(
            "cpu-among-them",
            "The CPU is among the devices that are tried. It takes memory as it needs it, and "
            "TensorFlow refuses to set it with a ValueError.",
            (
                _of(lambda config: config.list_physical_devices()),
                _of(lambda config: config.list_physical_devices(), caught=(Exception,)),
            ),
        ),
        Misconception(
            "error-not-caught",
            "The devices were in use already, so TensorFlow raised a RuntimeError, and the program "
            "ends here. It could have run with the memory as it is.",
            (_of(_gpus, caught=()),),
        ),
        Misconception(
            "error-not-told",
            "A RuntimeError was caught, and its text is lost. Whoever reads the report does not "
            "learn why the GPU was not set.",
            (
                _of(_gpus, message=lambda error: ""),
                _of(_gpus, message=lambda error: type(error).__name__),
            ),
        ),
        Misconception(
            "counted-without-success",
            "GPUs are counted for which `set_memory_growth` raised an error.",
            (_of(_gpus, count_first=True),),
        ),
        Misconception(
            "nothing-counts-after-an-error",
            "One GPU raised nothing, and it is not counted because of the other one.",
            (_then(lambda report: report | {"configured": 0} if report["error"] else report),),
        ),
        Misconception(
            "stopped-at-the-first-refusal",
            "The first GPU refused, and the second one was not tried any more. Does `try` stand "
            "around the loop, or in it?",
            (_of(_gpus, stop=True),),
        ),
        Misconception(
            "error-wiped-out",
            "The first GPU refused, and the text about it was lost when the second one did not.",
            (_last_one_tells,),
        ),
        Misconception(
            "growth-switched-off",
            "No memory grows afterwards: the GPUs were counted, or they were set to what TensorFlow "
            "does anyway.",
            (_only_counts, _of(_gpus, enable=False)),
        ),
        Misconception(
            "starts-the-devices",
            "To list *logical* devices starts them, and from then on they can no longer be set. "
            "Set them first; a list of physical devices starts nothing.",
            (
                _starts_first,
                _of(lambda config: config.list_logical_devices("GPU"), caught=(Exception,)),
            ),
        ),
        Misconception(
            "this-computer",
            "The function is to work for the devices that `config` knows, not for those of the "
            "computer that runs it.",
            (lambda config: {"configured": 0, "error": ""},),
        ),
    ),
)
