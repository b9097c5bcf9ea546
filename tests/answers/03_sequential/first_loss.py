# %% right: solves e**loss = K by halving an interval
import math


def first_loss(n_classes):
    low, high = 0.0, float(n_classes)
    for _ in range(60):
        middle = (low + high) / 2
        if math.exp(middle) < n_classes:
            low = middle
        else:
            high = middle
    return low


# %% right: the sum of -p log p over the classes
import math


def first_loss(n_classes):
    p = [1 / n_classes] * n_classes
    return -sum(q * math.log(q) for q in p)


# %% right: one-hot labels of every class, the mean of keras.losses
import keras
import numpy as np


def first_loss(n_classes):
    labels = np.eye(n_classes)
    p = np.ones((n_classes, n_classes)) / n_classes
    return float(np.mean(keras.losses.categorical_crossentropy(labels, p)))


# %% right: the loss of Keras for one row of equal probabilities
import keras
import numpy as np


def first_loss(n_classes):
    loss = keras.losses.SparseCategoricalCrossentropy()
    equal = np.full((1, n_classes), 1.0 / n_classes)
    return float(loss(np.array([0]), equal))


# %% right: keras.ops.log, turned into a float
import keras


def first_loss(n_classes):
    return float(keras.ops.log(float(n_classes)))


# %% right: log2 times ln 2
import math


def first_loss(n_classes):
    return math.log2(n_classes) * math.log(2)


# %% right: math.log
import math


def first_loss(n_classes):
    return math.log(n_classes)


# %% right: minus the logarithm of 1/K, with NumPy
import numpy as np


def first_loss(n_classes):
    probability = 1 / n_classes
    return float(-np.log(probability))


# %% right: a model whose weights are all zero, evaluated on one example of each class
import keras
import numpy as np


def first_loss(n_classes):
    model = keras.Sequential(
        [
            keras.Input((1,)),
            keras.layers.Dense(n_classes, activation="softmax", kernel_initializer="zeros"),
        ]
    )
    model.compile(loss="sparse_categorical_crossentropy")
    x, y = np.ones((n_classes, 1)), np.arange(n_classes)
    return float(model.evaluate(x, y, verbose=0))


# %% right: rounded to three decimals
import math


def first_loss(n_classes):
    return round(math.log(n_classes), 3)


# %% right: log-sum-exp of logits that are all 0
import numpy as np


def first_loss(n_classes):
    logits = np.zeros(n_classes)
    log_sum_exp = np.log(np.exp(logits).sum())
    return (log_sum_exp - logits[0]).item()


# %% right: a float32 of NumPy
import numpy as np


def first_loss(n_classes):
    return np.log(np.float32(n_classes))


# %% wrong: a minus in front of ln K
# hint: sign
import math


def first_loss(n_classes):
    return -math.log(n_classes)


# %% wrong: the logarithm of 1/K without the minus
# hint: sign
import math


def first_loss(n_classes):
    return math.log(1 / n_classes)


# %% wrong: 1 - 1/K, the share of wrong answers when guessing
# hint: probability-not-log
def first_loss(n_classes):
    return 1 - 1 / n_classes


# %% wrong: the probability 1/K itself
# hint: probability-not-log
def first_loss(n_classes):
    return 1 / n_classes


# %% wrong: minus the logarithm of 1 - 1/K, the probability of the other classes together
# hint: other-classes-together
import math


def first_loss(n_classes):
    p = 1 / n_classes
    return -math.log(1 - p)


# %% wrong: the number of classes
# hint: no-logarithm
def first_loss(n_classes):
    return float(n_classes)


# %% wrong: the decimal logarithm
# hint: wrong-base
import math


def first_loss(n_classes):
    return math.log10(n_classes)


# %% wrong: minus the decimal logarithm of the share
# hint: wrong-base
import numpy as np


def first_loss(n_classes):
    return float(-np.log10(1 / n_classes))


# %% wrong: bits: the logarithm to base 2
# hint: wrong-base
import math


def first_loss(n_classes):
    return math.log2(n_classes)


# %% wrong: the number of the lesson: ln 10, whatever the classes
# hint: ten-classes-assumed
def first_loss(n_classes):
    return 2.302585


# %% wrong: overwrites the argument by 10
# hint: ten-classes-assumed
import math


def first_loss(n_classes):
    n_classes = 10
    return math.log(n_classes)


# %% wrong: believes the first loss is always ln 2
# hint: two-classes-assumed
import math


def first_loss(n_classes):
    return -math.log(0.5)


# %% wrong: believes that an untrained model has no loss yet
# hint: zero-before-training
def first_loss(n_classes):
    return 0.0


# %% wrong: believes that the loss starts at infinity
# hint: not-finite
def first_loss(n_classes):
    return float("inf")


# %% wrong: the same with NumPy: inf
# hint: not-finite
import numpy as np


def first_loss(n_classes):
    with np.errstate(divide="ignore"):
        return float(-np.log(1 // n_classes))


# %% wrong: ln K divided by K
# hint: divided-by-classes
import math


def first_loss(n_classes):
    return math.log(n_classes) / n_classes


# %% wrong: the mean of -p log p over the classes instead of the sum
# hint: divided-by-classes
import numpy as np


def first_loss(n_classes):
    p = np.full(n_classes, 1 / n_classes)
    return float(np.mean(-p * np.log(p)))


# %% wrong: adds -log p up for every class, as if each were the right one
# hint: summed-over-classes
import math


def first_loss(n_classes):
    p = 1 / n_classes
    loss = 0
    for _ in range(n_classes):
        loss -= math.log(p)
    return loss


# %% wrong: the binary cross-entropy of every class, mean
# hint: binary-per-class
import math


def first_loss(n_classes):
    p = 1 / n_classes
    return -(math.log(p) + (n_classes - 1) * math.log(1 - p)) / n_classes


# %% wrong: the binary cross-entropy of every class, added up
# hint: binary-per-class
import numpy as np


def first_loss(n_classes):
    y = np.zeros(n_classes)
    y[0] = 1
    p = np.full(n_classes, 1 / n_classes)
    return float(-np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)))


# %% wrong: log1p, which is ln(K + 1)
# hint: off-by-one-class
import numpy as np


def first_loss(n_classes):
    return float(np.log1p(n_classes))


# %% wrong: ln(K - 1): counts only the other classes
# hint: off-by-one-class
import math


def first_loss(n_classes):
    return math.log(n_classes - 1)


# %% wrong: math.log(e, K): the base and the number swapped
# hint: logarithm-upside-down
import math


def first_loss(n_classes):
    return math.log(math.e, n_classes)


# %% wrong: one divided by the logarithm
# hint: logarithm-upside-down
import numpy as np


def first_loss(n_classes):
    return 1 / np.log(n_classes).item()


# %% wrong: exp in place of log
# hint: exp-for-log
import math


def first_loss(n_classes):
    return math.exp(1 / n_classes)


# %% wrong: the mean squared error of a one-hot label
# hint: squared-error
import numpy as np


def first_loss(n_classes):
    y = np.eye(n_classes)[0]
    return float(np.mean((y - 1 / n_classes) ** 2))


# %% wrong: rounded to two decimals
# hint: rounded-too-far
import math


def first_loss(n_classes):
    return round(math.log(n_classes), 2)


# %% wrong: rounded to a whole number, as a float
# hint: rounded-too-far
import math


def first_loss(n_classes):
    return float(round(math.log(n_classes)))


# %% wrong: measures an untrained model on noise, which is above ln K and differs by seed
# hint: measured-with-noise
import keras
import numpy as np


def first_loss(n_classes):
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [keras.Input((64,)), keras.layers.Dense(n_classes, activation="softmax")]
    )
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(500, 64)), rng.integers(0, n_classes, 500)
    model.compile(loss="sparse_categorical_crossentropy")
    return float(model.evaluate(x, y, verbose=0))


# %% wrong: prints the loss
# hint: no-return
import math


def first_loss(n_classes):
    loss = math.log(n_classes)
    print(f"loss: {loss:.3f}")


# %% wrong: 1 // K is 0, and the logarithm of 0 fails
# hint: raises
import math


def first_loss(n_classes):
    return -math.log(1 // n_classes)


# %% wrong: the array that the Keras loss gives for one row
# hint: wrong-shape
import keras
import numpy as np


def first_loss(n_classes):
    p = np.full((1, n_classes), 1 / n_classes)
    return np.asarray(keras.losses.sparse_categorical_crossentropy(np.array([0]), p))


# %% wrong: a list with the loss of each class
# hint: wrong-type
import math


def first_loss(n_classes):
    return [math.log(n_classes)] * n_classes


# %% wrong: a tensor instead of a float
# hint: wrong-type
import keras


def first_loss(n_classes):
    return keras.ops.log(float(n_classes))


# %% wrong: the number formatted as text
# hint: wrong-type
import math


def first_loss(n_classes):
    return f"{math.log(n_classes):.3f}"


# %% wrong: K classes are K - 1 decisions of 0.693 each
# hint: yes-or-no-for-each-class
import math


def first_loss(n_classes):
    return (n_classes - 1) * math.log(2)


# %% wrong: a yes-or-no question of 0.693 for each class
# hint: yes-or-no-for-each-class
import math


def first_loss(n_classes):
    return n_classes * math.log(2)
