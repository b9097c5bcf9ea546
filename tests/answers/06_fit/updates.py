# %% right: adds batch_size - 1 before the whole division
from math import floor


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    share = 1 - validation_split
    in_training = floor(share * n_examples)
    batches_in_one_epoch = (in_training + batch_size - 1) // batch_size
    return sum(batches_in_one_epoch for _ in range(epochs))


# %% right: the batches of an epoch with math.ceil, times the epochs
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return math.ceil(n_train / batch_size) * epochs


# %% right: lets tf.data count the batches
import math

import tensorflow as tf


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    batches = tf.data.Dataset.range(n_train).batch(batch_size)
    return int(batches.cardinality()) * epochs


# %% right: divmod; a rest is one batch more
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    whole, rest = divmod(int(n_examples * (1 - validation_split)), batch_size)
    if rest > 0:
        whole += 1
    return epochs * whole


# %% right: cuts a real list of examples into batches
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    examples = list(range(n_examples))[: int(n_examples * (1 - validation_split))]
    batches = []
    while examples:
        batches.append(examples[:batch_size])
        examples = examples[batch_size:]
    return epochs * len(batches)


# %% right: counts the places at which a batch begins
import numpy as np


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(np.floor(n_examples * (1 - validation_split)))
    return len(range(0, n_train, batch_size)) * epochs


# %% right: rounds up by a whole division of the negative number
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    training = int(n_examples * (1.0 - validation_split))
    return -(-training // batch_size) * epochs


# %% right: walks through every epoch and every batch and counts
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int((1 - validation_split) * n_examples // 1)
    updates = 0
    for _ in range(epochs):
        left = n_train
        while left > 0:
            left = left - batch_size
            updates = updates + 1
    return updates


# %% wrong: int() cuts the started batch off
# hint: last-batch-dropped
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    steps_per_epoch = int(n_train / batch_size)
    return steps_per_epoch * epochs


# %% wrong: whole batches only; the last, smaller one changes the weights too
# hint: last-batch-dropped
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return n_train // batch_size * epochs


# %% wrong: n // batch_size + 1, one batch too many where the batches fit exactly
# hint: one-batch-too-many
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return (n_train // batch_size + 1) * epochs


# %% wrong: counts a batch at 0, batch_size, … up to and with n_train itself
# hint: one-batch-too-many
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    starts = range(0, n_train + 1, batch_size)
    return len(starts) * epochs


# %% wrong: round() to the nearest number of batches
# hint: batches-rounded-nearest
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return round(n_train / batch_size) * epochs


# %% wrong: keeps fractions of batches and makes an integer of the product
# hint: fraction-of-batch
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    return int(epochs * n_train / batch_size)


# %% wrong: does not round at all: half a batch counts as half an update
# hint: fraction-of-batch
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return n_train / batch_size * epochs


# %% wrong: rounds up only once, as if a batch could reach into the next epoch
# hint: batches-run-on
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return math.ceil(n_train * epochs / batch_size)


# %% wrong: repeats before it makes batches, so that batches mix two epochs
# hint: batches-run-on
import tensorflow as tf


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    dataset = tf.data.Dataset.range(n_train).repeat(epochs).batch(batch_size)
    return int(dataset.cardinality())


# %% wrong: the updates of one epoch; epochs is not used
# hint: epochs-forgotten
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return math.ceil(n_train / batch_size)


# %% wrong: returns in the first turn of the loop over the epochs
# hint: epochs-forgotten
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    updates = 0
    for epoch in range(epochs):
        for start in range(0, n_train, batch_size):
            updates += 1
        return updates


# %% wrong: counts the epochs from 0 to epochs, one too many
# hint: epochs-off-by-one
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    per_epoch = math.ceil(n_train / batch_size)
    total = 0
    for epoch in range(0, epochs + 1):
        total += per_epoch
    return total


# %% wrong: the loop over the epochs goes from 1 to epochs - 1
# hint: epochs-off-by-one
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    updates = 0
    for epoch in range(1, epochs):
        for start in range(0, n_train, batch_size):
            updates += 1
    return updates


# %% wrong: an epoch is one change of the weights, as in gradient descent on all examples
# hint: one-update-per-epoch
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    return epochs


# %% wrong: multiplies the batches by their size again, so it counts examples
# hint: one-update-per-example
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    left = int(n_examples * (1 - validation_split))
    seen = 0
    while left > 0:
        seen += min(batch_size, left)
        left -= batch_size
    return seen * epochs


# %% wrong: one update for every training example
# hint: one-update-per-example
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    return math.floor(n_examples * (1 - validation_split)) * epochs


# %% wrong: trains on all examples
# hint: split-ignored
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    return epochs * math.ceil(n_examples / batch_size)


# %% wrong: takes validation_split for the share that is trained on
# hint: split-is-train-share
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * validation_split)
    return math.ceil(n_train / batch_size) * epochs


# %% wrong: counts the batches of the validation part as well
# hint: validation-trains-too
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    n_validation = n_examples - n_train
    batches = math.ceil(n_train / batch_size) + math.ceil(n_validation / batch_size)
    return batches * epochs


# %% wrong: takes the share from the number of batches
# hint: split-of-batches
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    batches = math.ceil(n_examples / batch_size)
    return math.floor(batches * (1 - validation_split)) * epochs


# %% wrong: counts the updates for all examples, then takes the share of them
# hint: split-of-batches
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    updates = epochs * math.ceil(n_examples / batch_size)
    return math.floor(updates * (1 - validation_split))


# %% wrong: round() instead of floor for the training examples
# hint: rounded-nearest
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = round(n_examples * (1 - validation_split))
    return math.ceil(n_train / batch_size) * epochs


# %% wrong: does not make a whole number of the training examples before it divides
# hint: rounded-up
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    return math.ceil(n_examples * (1 - validation_split) / batch_size) * epochs


# %% wrong: rounds the number of training examples up
# hint: rounded-up
from math import ceil


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = ceil(n_examples * (1 - validation_split))
    return -(-n_train // batch_size) * epochs


# %% wrong: rounds the validation part down, so that the rest is one example larger
# hint: rounded-up
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_validation = math.floor(n_examples * validation_split)
    n_train = n_examples - n_validation
    return math.ceil(n_train / batch_size) * epochs


# %% wrong: always batches of 32, which is only what fit does when nothing is said
# hint: fixed-batch-size
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    batch_size = 32
    n_train = math.floor(n_examples * (1 - validation_split))
    return math.ceil(n_train / batch_size) * epochs


# %% wrong: divides the batch size by the number of examples
# hint: arguments-swapped
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return math.ceil(batch_size / n_train) * epochs


# %% wrong: computes the share in exact fractions, where Keras rounds a float down
# hint: another-floor
import math
from fractions import Fraction


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    split = Fraction(str(validation_split))
    n_train = math.floor(n_examples * (1 - split))
    return math.ceil(n_train / batch_size) * epochs


# %% wrong: prints the number
# hint: no-return
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    print(math.ceil(n_train / batch_size) * epochs)


# %% wrong: range() does not take the float that the share leaves
# hint: raises
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = n_examples * (1 - validation_split)
    return len(range(0, n_train, batch_size)) * epochs


# %% wrong: only done for batches that fit exactly
# hint: unfinished
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    if n_train % batch_size == 0:
        return n_train // batch_size * epochs
    raise NotImplementedError("a last, smaller batch")


# %% wrong: a list with the updates of each epoch
# hint: wrong-type
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return [math.ceil(n_train / batch_size)] * epochs


# %% wrong: np.ceil gives a float
# hint: wrong-type
import numpy as np


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = np.floor(n_examples * (1 - validation_split))
    return np.ceil(n_train / batch_size) * epochs
