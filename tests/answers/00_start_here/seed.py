# %% right: keras.ops and a one-element NumPy draw, which gives a np.float64
import random

import keras
import numpy as np
from keras.utils import set_random_seed


def seeded_numbers(seed):
    set_random_seed(seed)
    first = random.random()
    second = np.random.rand(1)[0]
    third = keras.ops.convert_to_numpy(keras.random.uniform(()))
    return [first, second, float(third)]


# %% right: a decorator sets the seed, the function below it draws
import functools
import random

import keras
import numpy as np


def with_seed(draw):
    @functools.wraps(draw)
    def wrapper(seed):
        keras.utils.set_random_seed(seed)
        return draw(seed)

    return wrapper


@with_seed
def seeded_numbers(seed):
    python_number, numpy_number = random.random(), np.random.ranf()
    return [python_number, numpy_number, float(keras.random.uniform(shape=()))]


# %% right: seeds Python and NumPy by hand and Keras with its own function
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    np.random.seed(seed)
    random.seed(seed)
    numbers = []
    numbers.append(random.random())
    numbers.append(np.random.rand())
    numbers.append(keras.random.uniform(()).numpy().item())
    return numbers


# %% right: .numpy() gives a np.float32, which is a number like any other
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return [random.random(), np.random.random(), keras.random.uniform(()).numpy()]


# %% right: a helper that seeds; keras reached through TensorFlow
import random

import numpy as np
import tensorflow as tf


def seed_everything(seed):
    random.seed(seed)
    np.random.seed(seed)
    tf.random.set_seed(seed)
    tf.keras.utils.set_random_seed(seed)


def seeded_numbers(seed):
    seed_everything(seed)
    python_number = random.random()
    numpy_number = float(np.random.random(()))
    keras_number = float(tf.keras.random.uniform(()))
    return [python_number, numpy_number, keras_number]


# %% right: a lambda bound to the name; set_random_seed returns None, so `or` goes on to the list
import random

import keras
import numpy as np

seeded_numbers = lambda seed: (
    keras.utils.set_random_seed(seed)
    or [random.random(), np.random.sample(), float(keras.random.uniform([]))]
)


# %% right: calls a list of generators; np.random.uniform and random.uniform on [0, 1]
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(int(seed))
    draws = (
        lambda: random.uniform(0, 1),
        lambda: np.random.uniform(),
        lambda: keras.random.uniform((), minval=0.0, maxval=1.0),
    )
    return list(map(float, (draw() for draw in draws)))


# %% right: functions imported by name, tolist() for the Python float
from random import random

import numpy.random as npr
from keras import random as keras_random
from keras import utils


def seeded_numbers(seed: int) -> list[float]:
    utils.set_random_seed(seed)
    x = random()
    y = npr.random()
    z = keras_random.uniform(()).numpy().tolist()
    return [x, y, z]


# %% right: keras.utils.set_random_seed seeds all three
import random

import keras
import numpy as np


def seeded_numbers(seed):
    """Set the seed and draw one number from each library."""
    keras.utils.set_random_seed(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% right: a NumPy number of 32 bits, in a tuple
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return random.random(), np.random.random(), keras.random.uniform(()).numpy()


# %% wrong: draws first and sets the seed afterwards
# hint: not-seeded-each-call
import random

import keras
import numpy as np


def seeded_numbers(seed):
    numbers = [random.random(), np.random.random(), float(keras.random.uniform(()))]
    keras.utils.set_random_seed(seed)
    return numbers


# %% wrong: sets the seed after the first draw
# hint: one-seed-for-all
import random

import keras
import numpy as np


def seeded_numbers(seed):
    first = random.random()
    keras.utils.set_random_seed(seed)
    second = np.random.random()
    third = float(keras.random.uniform(()))
    return [first, second, third]


# %% wrong: draws three numbers from NumPy
# hint: not-the-first-number
import numpy as np


def seeded_numbers(seed):
    np.random.seed(seed)
    return np.random.random(3).tolist()


# %% wrong: draws all three numbers from Python's generator
# hint: not-the-first-number
import random


def seeded_numbers(seed):
    random.seed(seed)
    return [random.random() for _ in range(3)]


# %% wrong: inserts each number at the front
# hint: wrong-order
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    numbers = []
    numbers.insert(0, random.random())
    numbers.insert(0, np.random.random())
    numbers.insert(0, float(keras.random.uniform(())))
    return numbers


# %% wrong: NumPy's number before Python's
# hint: wrong-order
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return [np.random.random(), random.random(), float(keras.random.uniform(()))]


# %% wrong: sorts the three numbers
# hint: wrong-order
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return sorted([random.random(), np.random.random(), float(keras.random.uniform(()))])


# %% wrong: draws once to print the numbers and returns the next ones
# hint: extra-draw
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    print(random.random(), np.random.random(), float(keras.random.uniform(())))
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: a NumPy generator of its own instead of the global one
# hint: not-the-first-number
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    return [random.random(), rng.random(), float(keras.random.uniform(()))]


# %% wrong: believes set_random_seed also seeds new NumPy generators
# hint: one-seed-for-all
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng()
    return [random.random(), float(rng.random()), float(keras.random.uniform(()))]


# %% wrong: sets the seed 42 whatever was asked
# hint: fixed-seed
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(42)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: returns the numbers once seen for the seed 42
# hint: fixed-seed
def seeded_numbers(seed):
    return [0.6394267984578837, 0.3745401188473625, 0.8428487777709961]


# %% wrong: overwrites the parameter
# hint: fixed-seed
import random

import keras
import numpy as np


def seeded_numbers(seed):
    seed = 0
    random.seed(seed)
    np.random.seed(seed)
    keras.utils.set_random_seed(seed)
    return [random.random(), np.random.rand(), keras.random.uniform(()).numpy().item()]


# %% wrong: seeds Python and NumPy and forgets Keras
# hint: keras-not-seeded
import random

import keras
import numpy as np


def seeded_numbers(seed):
    for library in (random, np.random):
        library.seed(seed)
    numbers = [random.random(), np.random.random()]
    numbers.append(keras.random.uniform(()).numpy().item())
    return numbers


# %% wrong: makes a SeedGenerator and does not hand it to the draw
# hint: keras-not-seeded
import random

import keras
import numpy as np


def seeded_numbers(seed):
    random.seed(seed)
    np.random.seed(seed)
    generator = keras.random.SeedGenerator(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: seeds TensorFlow, but keras.random keeps a generator of its own
# hint: keras-not-seeded
import random

import keras
import numpy as np
import tensorflow as tf


def seeded_numbers(seed):
    random.seed(seed)
    np.random.seed(seed)
    tf.random.set_seed(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: prints the numbers
# hint: no-return
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    print([random.random(), np.random.random(), float(keras.random.uniform(()))])


# %% wrong: draws from a normal distribution
# hint: not-the-first-number
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return [random.gauss(0, 1), np.random.randn(), float(keras.random.normal(()))]


# %% wrong: draws whole numbers from 0 to 100
# hint: not-the-first-number
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    a = random.randint(0, 100)
    b = np.random.randint(0, 100)
    c = keras.random.randint((), 0, 100)
    return [float(a), float(b), float(c)]


# %% wrong: sets the seed when it differs from the last one only
# hint: not-seeded-each-call
import random

import keras
import numpy as np

last = {"seed": None}


def seeded_numbers(seed):
    if seed != last["seed"]:
        keras.utils.set_random_seed(seed)
        last["seed"] = seed
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: draws without setting the seed at all
# hint: not-seeded-each-call
import random

import keras
import numpy as np


def seeded_numbers(seed):
    a = random.random()
    b = np.random.random()
    c = float(keras.random.uniform(()))
    return [a, b, c]


# %% wrong: sets the seed at the first call only
# hint: not-seeded-each-call
import random

import keras
import numpy as np

already_seeded = False


def seeded_numbers(seed):
    global already_seeded
    if not already_seeded:
        keras.utils.set_random_seed(seed)
        already_seeded = True
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: sets the seed once on top of the notebook: later calls go on in the sequence
# hint: not-seeded-each-call
import random

import keras
import numpy as np

keras.utils.set_random_seed(42)


def seeded_numbers(seed):
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: believes tf.random.set_seed seeds everything
# hint: not-seeded-each-call
import random

import keras
import numpy as np
import tensorflow as tf


def seeded_numbers(seed):
    tf.random.set_seed(seed)
    return [random.random(), np.random.rand(), float(keras.random.uniform(()))]


# %% wrong: believes np.random.seed is enough, as in scikit-learn
# hint: one-seed-for-all
import random

import keras
import numpy as np


def seeded_numbers(seed):
    np.random.seed(seed)
    a = random.random()
    b = np.random.rand()
    c = float(keras.random.uniform(()))
    return [a, b, c]


# %% wrong: believes random.seed seeds every library
# hint: one-seed-for-all
import random

import keras
import numpy as np


def seeded_numbers(seed):
    random.seed(seed)
    return [random.random(), float(np.random.random()), float(keras.random.uniform(()))]


# %% wrong: expects keras.random to have a function seed as Python and NumPy have
# hint: raises
import random

import keras
import numpy as np


def seeded_numbers(seed):
    random.seed(seed)
    np.random.seed(seed)
    keras.random.seed(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: hands the seed over as a string
# hint: raises
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(str(seed))
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: remembers the first answer for each seed instead of setting the seed
# hint: not-the-first-number
import functools
import random

import keras
import numpy as np


@functools.cache
def seeded_numbers(seed):
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: keeps a dict from seed to numbers instead of setting the seed
# hint: not-the-first-number
import random

import keras
import numpy as np

known = {}


def seeded_numbers(seed):
    if seed not in known:
        known[seed] = [random.random(), np.random.random(), float(keras.random.uniform(()))]
    return known[seed]


# %% wrong: leaves out Keras
# hint: wrong-shape
import random

import numpy as np


def seeded_numbers(seed):
    random.seed(seed)
    np.random.seed(seed)
    return [random.random(), np.random.random()]


# %% wrong: shape (1,) draws make lists inside the list
# hint: wrong-type
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    third = keras.random.uniform((1,)).numpy().tolist()
    return [random.random(), np.random.rand(1).tolist(), third]


# %% wrong: an array instead of a list
# hint: wrong-type
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return np.array([random.random(), np.random.random(), float(keras.random.uniform(()))])


# %% wrong: the number from Keras is still a tensor
# hint: wrong-type
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    return [random.random(), np.random.random(), keras.random.uniform(())]


# %% wrong: takes the seed 0 for "no seed given"
# hint: zero-is-no-seed
import random

import keras
import numpy as np


def seeded_numbers(seed):
    if seed:
        keras.utils.set_random_seed(seed)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: `seed or 42` replaces the seed 0, which then equals the seed 42
# hint: zero-is-no-seed
import random

import keras
import numpy as np


def seeded_numbers(seed=None):
    keras.utils.set_random_seed(seed or 42)
    return [random.random(), np.random.random(), float(keras.random.uniform(()))]


# %% wrong: rounds the numbers to two digits, as a table would show them
# hint: rounded
import random

import keras
import numpy as np


def seeded_numbers(seed):
    keras.utils.set_random_seed(seed)
    numbers = [random.random(), np.random.random(), float(keras.random.uniform(()))]
    return [round(number, 2) for number in numbers]
