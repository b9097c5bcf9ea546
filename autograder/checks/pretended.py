"""Pretended machines: a clock that only calls move on, devices that are not there, a quick model.

What an answer does with them depends on no load and no hardware. They live where the answer does.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, NamedTuple

import numpy as np

from autograder.checks.elsewhere import asked_where_it_lives

# Time


class PretendedClock:
    """A clock, as `time.perf_counter` is one, that stands still until a pretended call runs.

    Args:
        start: what it shows at first, in seconds.
    """

    def __init__(self, start: float):
        self.now = start
        self.reads = 0

    def __call__(self) -> float:
        self.reads += 1
        return self.now


class PretendedCall:
    """A function without arguments or result that lets the clock go on.

    Args:
        clock: the clock.
        seconds: how long the first call takes, the second one, …; after the last one they begin
            again from the second.
    """

    def __init__(self, clock: PretendedClock, seconds: Sequence[float]):
        self._clock = clock
        self._seconds = list(seconds)
        self.count = 0

    def __call__(self) -> None:
        later = len(self._seconds) - 1
        place = self.count if self.count <= later else (self.count - 1) % later + 1
        self._clock.now += self._seconds[place]
        self.count += 1


@asked_where_it_lives
def pretended_clock(answer: Any, start: float) -> PretendedClock:
    """A `PretendedClock` in the process where the answer to be asked lives."""
    return PretendedClock(start)


@asked_where_it_lives
def pretended_call(clock: PretendedClock, seconds: list[float]) -> PretendedCall:
    """A `PretendedCall` in the process where its clock lives."""
    return PretendedCall(clock, seconds)


@asked_where_it_lives
def reads_of(clock: PretendedClock) -> int:
    """How often the clock was read."""
    return clock.reads


@asked_where_it_lives
def count_of(call: PretendedCall) -> int:
    """How often the function was called."""
    return call.count


# Devices


class PretendedDevice(NamedTuple):
    """What `tf.config.PhysicalDevice` is."""

    name: str
    device_type: str


class PretendedConfig:
    """The part of `tf.config` that lists devices and sets their memory, of another computer.

    It behaves as TensorFlow 2.21 does: to list *logical* devices starts them, and from then on
    `set_memory_growth` raises, unless the device was set so before.

    Args:
        names: its devices, such as `CPU:0` and `GPU:0`.
        growing: names of the GPUs whose memory was set to grow before.
        started: whether the devices are in use already.
    """

    def __init__(self, names: Sequence[str], growing: Sequence[str] = (), started: bool = False):
        self._devices = [_device(name) for name in names]
        self._growth = dict.fromkeys(map(_device, growing), True)
        self._started = started
        self.asked = False
        self.experimental = SimpleNamespace(
            set_memory_growth=self._set_memory_growth,
            get_memory_growth=lambda device: self._growth.get(device, False),
            list_physical_devices=self.list_physical_devices,
        )

    def list_physical_devices(self, device_type: str | None = None) -> list[PretendedDevice]:
        """All devices, or those of a type."""
        self.asked = True
        return [one for one in self._devices if device_type in (None, one.device_type)]

    def list_logical_devices(self, device_type: str | None = None) -> list[PretendedDevice]:
        """The same devices under the names that computations use. This starts them."""
        self._started = True
        return [
            PretendedDevice(one.name.replace("physical_", ""), one.device_type)
            for one in self.list_physical_devices(device_type)
        ]

    def get_visible_devices(self, device_type: str | None = None) -> list[PretendedDevice]:
        """All devices can be seen."""
        return self.list_physical_devices(device_type)

    def growing(self) -> list[str]:
        """Short names of the devices whose memory grows, in the order of the devices."""
        return [_short(one) for one in self._devices if self._growth.get(one)]

    def _set_memory_growth(self, device: Any, enable: bool) -> None:
        if device not in self._devices:
            raise ValueError(f"Unrecognized device: {device!r}")
        if device.device_type != "GPU":
            raise ValueError("Cannot set memory growth on non-GPU and non-Pluggable devices")
        if self._growth.get(device) == enable:
            return
        if self._started:
            raise RuntimeError(ALREADY_STARTED)
        self._growth[device] = enable


ALREADY_STARTED = "Physical devices cannot be modified after being initialized"


def _device(name: str) -> PretendedDevice:
    return PretendedDevice(f"/physical_device:{name}", name.partition(":")[0])


def _short(device: PretendedDevice) -> str:
    return device.name.partition(":")[2]


@asked_where_it_lives
def pretended_config(
    answer: Any, names: list[str], growing: list[str], started: bool
) -> PretendedConfig:
    """A `PretendedConfig` in the process where the answer to be asked lives."""
    return PretendedConfig(names, growing, started)


@asked_where_it_lives
def state_of(config: PretendedConfig) -> tuple[bool, list[str]]:
    """Whether it was asked for its devices, and those whose memory grows now."""
    return config.asked, config.growing()


# Models


class PretendedModel:
    """A Keras model to whoever calls `predict`: a batch goes in, its answers come out.

    It refuses other shapes in Keras' words, and takes a list for a list of inputs, as Keras does.

    Args:
        kernel: shape (numbers of an example, numbers of an answer).
        inputs: shape of an example.
        outputs: shape of an answer.
    """

    def __init__(self, kernel: np.ndarray, inputs: tuple[int, ...], outputs: tuple[int, ...]):
        self._kernel, self._inputs, self._outputs = kernel, inputs, outputs
        self.given: tuple[str, tuple[int, ...]] | None = None

    def predict(self, x: Any, batch_size: int = 32, verbose: Any = "auto") -> np.ndarray:
        """The answers, shape (n, …), to a batch of n examples."""
        listed = isinstance(x, list | tuple)
        batch = np.asarray(x[0] if listed else x, dtype="float32")
        if self.given is None:
            self.given = ("list" if listed else "array", batch.shape)
        if listed and not hasattr(x[0], "shape"):
            raise ValueError(f"Unrecognized data type: x={x} (of type {type(x)})")
        if batch.ndim == 0 or batch.shape[1:] != self._inputs:
            raise ValueError(
                f"Invalid input shape. Expected shape {(None, *self._inputs)}, but input has "
                f"incompatible shape {batch.shape}"
            )
        answers = np.tanh(batch.reshape(len(batch), -1) @ self._kernel)
        return answers.reshape(len(batch), *self._outputs)


@asked_where_it_lives
def pretended_predict(
    answer: Any, kernel: np.ndarray, inputs: tuple[int, ...], outputs: tuple[int, ...]
) -> Any:
    """`predict` of a `PretendedModel` in the process where the answer to be asked lives."""
    return PretendedModel(kernel, inputs, outputs).predict


@asked_where_it_lives
def first_given(predict: Any) -> tuple[str, tuple[int, ...]] | None:
    """`array` or `list`, and the shape, of what it was first called with; `None` if it was not."""
    given: tuple[str, tuple[int, ...]] | None = predict.__self__.given
    return given
