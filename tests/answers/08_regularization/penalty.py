# %% right: adds up kernel after kernel
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += l1 * np.abs(kernel).sum() + l2 * np.square(kernel).sum()
    return float(total)


# %% right: tells kernels from biases by their dimensions
import numpy as np


def penalty(weights, l1, l2):
    return sum(
        np.sum(l1 * np.abs(array) + l2 * array**2) for array in weights if np.ndim(array) == 2
    )


# %% right: all kernels in one long vector, and norms
import numpy as np


def penalty(weights, l1, l2):
    everything = np.concatenate([kernel.ravel() for kernel in weights[0::2]])
    return l1 * np.linalg.norm(everything, 1) + l2 * np.linalg.norm(everything) ** 2


# %% right: asks the regularizer of Keras
from keras import regularizers


def penalty(weights, l1, l2):
    regularizer = regularizers.L1L2(l1=l1, l2=l2)
    return sum(float(regularizer(weights[i])) for i in range(0, len(weights), 2))


# %% right: number by number
def penalty(weights, l1, l2):
    total = 0
    for place, array in enumerate(weights):
        if place % 2 == 0:
            for row in array:
                for w in row:
                    total += l1 * abs(w) + l2 * w * w
    return total


# %% right: builds the layers and reads the losses of the model
import keras
from keras import layers, regularizers


def penalty(weights, l1, l2):
    model = keras.Sequential([keras.Input((weights[0].shape[0],))])
    for kernel in weights[::2]:
        regularizer = regularizers.L1L2(l1, l2)
        model.add(layers.Dense(kernel.shape[1], kernel_regularizer=regularizer))
    model.set_weights(weights)
    return float(sum(model.losses))


# %% wrong: biases are weights too
# hint: biases-included
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for array in weights:
        total += l1 * np.abs(array).sum() + l2 * np.square(array).sum()
    return total


# %% wrong: takes the arrays at the odd places
# hint: biases-only
import numpy as np


def penalty(weights, l1, l2):
    biases = weights[1::2]
    return sum(l1 * np.abs(b).sum() + l2 * (b**2).sum() for b in biases)


# %% wrong: half of the squares, as books write it
# hint: half-of-the-squares
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += l1 * np.abs(kernel).sum() + l2 / 2 * np.square(kernel).sum()
    return total


# %% wrong: the mean of each kernel
# hint: mean-not-sum
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += l1 * np.abs(kernel).mean() + l2 * np.square(kernel).mean()
    return total


# %% wrong: the mean over all kernels together
# hint: mean-not-sum
import numpy as np


def penalty(weights, l1, l2):
    everything = np.concatenate([kernel.ravel() for kernel in weights[::2]])
    return l1 * np.abs(everything).mean() + l2 * np.square(everything).mean()


# %% wrong: the norm of each kernel
# hint: root-of-the-sum
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += l1 * np.abs(kernel).sum() + l2 * np.linalg.norm(kernel)
    return total


# %% wrong: one norm for all kernels
# hint: root-of-the-sum
import numpy as np


def penalty(weights, l1, l2):
    kernels = weights[::2]
    squares = sum(np.sum(kernel**2) for kernel in kernels)
    return l1 * sum(np.sum(np.abs(kernel)) for kernel in kernels) + l2 * np.sqrt(squares)


# %% wrong: adds the weights as they are
# hint: no-absolute-value
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += l1 * kernel.sum() + l2 * np.square(kernel).sum()
    return total


# %% wrong: the absolute value of the sum
# hint: no-absolute-value
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += l1 * abs(np.sum(kernel)) + l2 * np.square(kernel).sum()
    return total


# %% wrong: the square of the sum
# hint: square-of-the-sum
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += l1 * np.abs(kernel).sum() + l2 * kernel.sum() ** 2
    return total


# %% wrong: l1 for the squares and l2 for the absolute values
# hint: factors-swapped
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += l2 * np.abs(kernel).sum() + l1 * np.square(kernel).sum()
    return total


# %% wrong: only the first layer
# hint: one-layer-only
import numpy as np


def penalty(weights, l1, l2):
    kernel = weights[0]
    return l1 * np.abs(kernel).sum() + l2 * np.square(kernel).sum()


# %% wrong: returns inside the loop
# hint: one-layer-only
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += l1 * np.abs(kernel).sum() + l2 * np.square(kernel).sum()
        return total


# %% wrong: the total is overwritten, so the last layer is left
# hint: one-layer-only
import numpy as np


def penalty(weights, l1, l2):
    for kernel in weights[::2]:
        total = l1 * np.abs(kernel).sum() + l2 * np.square(kernel).sum()
    return total


# %% wrong: squares only
# hint: l1-forgotten
import numpy as np


def penalty(weights, l1, l2):
    return l2 * sum(np.square(kernel).sum() for kernel in weights[::2])


# %% wrong: absolute values only, since Lasso is best
# hint: l2-forgotten
import numpy as np


def penalty(weights, l1, l2):
    return l1 * sum(np.abs(kernel).sum() for kernel in weights[::2])


# %% wrong: forgets the factors
# hint: factors-forgotten
import numpy as np


def penalty(weights, l1, l2):
    return sum(np.abs(kernel).sum() + np.square(kernel).sum() for kernel in weights[::2])


# %% wrong: the list of the losses, not their sum
# hint: wrong-type
import numpy as np


def penalty(weights, l1, l2):
    return [float(l1 * np.abs(w).sum() + l2 * np.square(w).sum()) for w in weights[::2]]


# %% wrong: the mean over the layers
# hint: mean-not-sum
import numpy as np


def penalty(weights, l1, l2):
    losses = [l1 * np.abs(w).sum() + l2 * np.square(w).sum() for w in weights[::2]]
    return float(np.mean(losses))


# %% wrong: the derivative of the penalty
# hint: gradient-not-penalty
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += np.sum(l1 * np.sign(kernel) + 2 * l2 * kernel)
    return total


# %% wrong: squares the factor, too
# hint: factor-squared
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for kernel in weights[::2]:
        total += np.sum(np.abs(l1 * kernel)) + np.sum((l2 * kernel) ** 2)
    return total


# %% wrong: a bias is the array whose first axis is as long as the whole
# hint: one-unit-taken-for-a-bias
import numpy as np


def penalty(weights, l1, l2):
    total = 0.0
    for array in weights:
        if array.shape[0] == array.size:  # a bias
            continue
        total += l1 * np.abs(array).sum() + l2 * (array**2).sum()
    return float(total)
