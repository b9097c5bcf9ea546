"""Questions that can be put to a tf.data pipeline: what comes out of it, epoch after epoch.

A reference works *on paper*: with a `Stream`, which draws its epochs in NumPy.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import tensorflow as tf

from autograder.checks.elsewhere import Elsewhere, asked_where_it_lives
from autograder.checks.models import OnPaper
from autograder.checks.plain import NotPlain, plain, type_name


@dataclass(frozen=True)
class Stream:
    """A dataset on paper; `epoch` gives the elements of a new epoch."""

    epoch: Callable[[], Iterable[Any]]


@asked_where_it_lives
def is_dataset(value: Any) -> tf.data.Dataset | Stream | None:
    """Let a dataset (or `None`) through as the result of an answer.

    Raises:
        NotPlain: it is something else; the message names it.
    """
    if value is None or isinstance(value, tf.data.Dataset | Stream):
        return value
    raise NotPlain(type_name(value))


def are_two_datasets(value: Any) -> list[Any] | None:
    """Let a pair of datasets (or `None`) through as the result of an answer.

    Raises:
        NotPlain: it is something else; the message names it.
    """
    if value is None:
        return None
    if isinstance(value, Elsewhere) or not isinstance(value, tuple | list):
        raise NotPlain(type_name(value))
    if len(value) != 2:
        raise NotPlain(f"{len(value)} things, not a pair")
    for item in value:
        try:
            if is_dataset(item) is None:
                raise NotPlain("None")
        except NotPlain as error:
            raise NotPlain(f"a pair that holds {error}") from None
    return list(value)


@asked_where_it_lives
def elements(dataset: tf.data.Dataset | Stream, most: int) -> list[Any]:
    """The elements of one epoch as plain data, at most `most` of them: some datasets never end.

    Raises:
        NotPlain: they hold something else than tensors.
        Exception: whatever the pipeline raises.
    """
    whole = dataset.epoch() if isinstance(dataset, Stream) else dataset
    return [plain(element) for element in itertools.islice(whole, most)]


@asked_where_it_lives
def stacked(dataset: tf.data.Dataset | Stream, most: int) -> Any:
    """The elements of one epoch put together along a new first axis, at most `most` of them.

    For elements of equal shapes this takes a tenth of the time of `elements`.

    Returns:
        one element with an axis more; `None` for an empty dataset.

    Raises:
        NotPlain: they hold something else than tensors.
        Exception: the shapes of the elements differ; or whatever the pipeline raises.
    """
    if isinstance(dataset, Stream):
        whole = list(itertools.islice(dataset.epoch(), most))
        return tuple(np.stack(column) for column in zip(*whole, strict=True)) if whole else None
    for together in dataset.take(most).batch(most):
        return plain(together)
    return None


def pairs(function: Any, x: np.ndarray, y: np.ndarray) -> tf.data.Dataset | Stream:
    """A dataset of single pairs to hand to an answer, in the form that it works with."""
    if isinstance(function, OnPaper):
        return Stream(lambda: zip(x, y, strict=True))
    return tensor_slices(function, x, y)


@asked_where_it_lives
def tensor_slices(answer: Any, x: np.ndarray, y: np.ndarray) -> tf.data.Dataset:
    """A dataset of pairs in the process where the answer to be asked lives."""
    return tf.data.Dataset.from_tensor_slices((x, y))
