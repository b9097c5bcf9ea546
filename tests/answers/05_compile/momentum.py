# %% right: itertools.accumulate, first for the velocities, then for the weights
from itertools import accumulate


def sgd_weights(w, gradients, learning_rate, momentum):
    steps = [-learning_rate * gradient for gradient in gradients]
    velocities = accumulate(steps, lambda velocity, step: momentum * velocity + step)
    return list(accumulate(velocities, initial=w))[1:]


# %% right: changes its own copies in place and appends a copy each time
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    weights = np.array(w, dtype=float)
    velocity = np.zeros(weights.shape)
    path = []
    for gradient in gradients:
        velocity *= momentum
        velocity -= learning_rate * np.asarray(gradient)
        weights += velocity
        path.append(weights.copy())
    return path


# %% right: a generator that keeps the state, made into a list
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    def walk():
        position, velocity = np.array(w), 0.0
        for gradient in gradients:
            velocity = velocity * momentum - gradient * learning_rate
            position = np.add(position, velocity)
            yield position

    return [*walk()]


# %% right: without velocity: momentum times the difference of the last two weights
def sgd_weights(w, gradients, learning_rate, momentum):
    before, now = w, w
    path = []
    for gradient in gradients:
        after = now - learning_rate * gradient + momentum * (now - before)
        path.append(after)
        before, now = now, after
    return path


# %% right: Keras' SGD moves a variable; a copy of its value after each step
import keras
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    variable = keras.Variable(w, dtype="float32")
    optimizer = keras.optimizers.SGD(learning_rate=learning_rate, momentum=momentum)
    optimizer.build([variable])
    path = []
    for gradient in gradients:
        optimizer.apply([keras.ops.convert_to_tensor(gradient, dtype="float32")])
        path.append(np.array(variable))
    return path


# %% right: the formula as it stands, a new array in every step
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    """Return the weights after each step."""
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path


# %% right: a triangular matrix of powers of momentum, then cumsum
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    n = len(gradients)
    if n == 0:
        return []
    lag = np.arange(n)[:, None] - np.arange(n)[None, :]
    shares = np.where(lag >= 0, float(momentum) ** np.maximum(lag, 0), 0.0)
    velocities = -learning_rate * np.tensordot(shares, np.stack(gradients), axes=1)
    return list(w + np.cumsum(velocities, axis=0))


# %% right: each velocity written out as a sum over all earlier gradients
def sgd_weights(w, gradients, learning_rate, momentum):
    weights = []
    current = w
    for t in range(len(gradients)):
        velocity = sum(-learning_rate * momentum ** (t - k) * gradients[k] for k in range(t + 1))
        current = current + velocity
        weights.append(current)
    return weights


# %% right: recursion over the list of gradients
def sgd_weights(w, gradients, learning_rate, momentum, velocity=0.0):
    if len(gradients) == 0:
        return []
    velocity = momentum * velocity - learning_rate * gradients[0]
    new_w = w + velocity
    return [new_w, *sgd_weights(new_w, gradients[1:], learning_rate, momentum, velocity)]


# %% right: tf.Variable and apply_gradients, as in a training loop
import tensorflow as tf


def sgd_weights(w, gradients, learning_rate, momentum):
    weights = tf.Variable(w, dtype=tf.float32)
    optimizer = tf.keras.optimizers.SGD(learning_rate, momentum)
    path = []
    for gradient in gradients:
        optimizer.apply_gradients([(tf.constant(gradient, dtype=tf.float32), weights)])
        path.append(weights.numpy().copy())
    return path


# %% right: PyTorch's form: velocity of gradients, the learning rate at the end
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    buffer = np.zeros(np.shape(w))
    path = []
    for gradient in gradients:
        buffer = momentum * buffer + gradient
        w = w - learning_rate * buffer
        path.append(w)
    return path


# %% wrong: a new Keras optimizer for each step, so its velocity is lost
# hint: velocity-forgotten
import keras
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    variable = keras.Variable(w, dtype="float32")
    path = []
    for gradient in gradients:
        optimizer = keras.optimizers.SGD(learning_rate, momentum)
        optimizer.apply_gradients([(keras.ops.cast(gradient, "float32"), variable)])
        path.append(np.array(variable))
    return path


# %% wrong: plain gradient descent; momentum is an argument that is never used
# hint: velocity-forgotten
def sgd_weights(w, gradients, learning_rate, momentum):
    path = []
    for gradient in gradients:
        w = w - learning_rate * gradient
        path.append(w)
    return path


# %% wrong: velocity starts at zero inside the loop, in every step
# hint: velocity-forgotten
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    path = []
    for gradient in gradients:
        velocity = np.zeros_like(w)
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path


# %% wrong: all gradients so far are added up whole
# hint: velocity-never-fades
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity += -learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path


# %% wrong: the minus stands in the velocity and once more in the step
# hint: uphill
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    v = np.zeros(w.shape)
    weights = []
    for g in gradients:
        v = momentum * v - learning_rate * g
        w = w - v
        weights.append(w)
    return weights


# %% wrong: adds the gradient
# hint: uphill
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity + learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path


# %% wrong: a running average of the gradients, as Adam keeps it
# hint: averaged-velocity
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    average = np.zeros_like(w)
    path = []
    for gradient in gradients:
        average = momentum * average + (1 - momentum) * gradient
        w = w - learning_rate * average
        path.append(w)
    return path


# %% wrong: share 1 - momentum for the new step, share momentum for the old velocity
# hint: averaged-velocity
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - (1 - momentum) * learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path


# %% wrong: uses the renewed velocity once more
# hint: nesterov
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + momentum * velocity - learning_rate * gradient
        path.append(w)
    return path


# %% wrong: switches nesterov on, since it is said to be better
# hint: nesterov
import keras
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    variable = keras.Variable(w, dtype="float32")
    optimizer = keras.optimizers.SGD(learning_rate, momentum, nesterov=True)
    path = []
    for gradient in gradients:
        optimizer.apply_gradients([(keras.ops.cast(gradient, "float32"), variable)])
        path.append(np.array(variable))
    return path


# %% wrong: momentum times the gradient before this one, nothing older
# hint: previous-gradient-only
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    before = np.zeros_like(w)
    path = []
    for gradient in gradients:
        w = w - learning_rate * (gradient + momentum * before)
        path.append(w)
        before = gradient
    return path


# %% wrong: moves the weights before the velocity is renewed
# hint: old-velocity
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        w = w + velocity
        velocity = momentum * velocity - learning_rate * gradient
        path.append(w)
    return path


# %% wrong: velocity starts as the first step, and then the first step is added
# hint: velocity-starts-at-gradient
def sgd_weights(w, gradients, learning_rate, momentum):
    path = []
    if not gradients:
        return path
    velocity = -learning_rate * gradients[0]
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path


# %% wrong: momentum multiplies the gradient too: a bracket too many
# hint: momentum-on-gradient-too
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * (velocity - learning_rate * gradient)
        w = w + velocity
        path.append(w)
    return path


# %% wrong: multiplies the weights by momentum instead of a velocity
# hint: momentum-on-weights
def sgd_weights(w, gradients, learning_rate, momentum):
    path = []
    for gradient in gradients:
        w = momentum * w - learning_rate * gradient
        path.append(w)
    return path


# %% wrong: subtracts the whole gradient
# hint: learning-rate-missing
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - gradient
        w = w + velocity
        path.append(w)
    return path


# %% wrong: multiplies by the learning rate in the velocity and in the step
# hint: learning-rate-twice
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + learning_rate * velocity
        path.append(w)
    return path


# %% wrong: hands momentum to SGD as the learning rate
# hint: arguments-swapped
import numpy as np


def step(w, velocity, gradient, momentum, learning_rate):
    velocity = momentum * velocity - learning_rate * gradient
    return w + velocity, velocity


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        w, velocity = step(w, velocity, gradient, learning_rate, momentum)
        path.append(w)
    return path


# %% wrong: a list comprehension that always starts from the first weights
# hint: always-from-the-start
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        path.append(w + velocity)
    return path


# %% wrong: appends one array again and again and changes it in place
# hint: same-array-again
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    weights = w.copy()
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        weights += velocity
        path.append(weights)
    return path


# %% wrong: renews the array with [:], so all entries of the list are one array
# hint: same-array-again
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    current = np.array(w, dtype=float)
    v = np.zeros(current.shape)
    history = []
    for g in gradients:
        v[...] = momentum * v - learning_rate * g
        current[...] = current + v
        history += [current]
    return history


# %% wrong: the list begins with the weights before the first step
# hint: start-included
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = [w]
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        path.append(path[-1] + velocity)
    return path


# %% wrong: returns the weights at the end, not the way there
# hint: last-only
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
    return w


# %% wrong: appends behind the loop: a list with the last weights alone
# hint: last-only
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
    path.append(w)
    return path


# %% wrong: starts at the second gradient
# hint: one-step-missing
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for i in range(1, len(gradients)):
        velocity = momentum * velocity - learning_rate * gradients[i]
        w = w + velocity
        path.append(w)
    return path


# %% wrong: counts to one less than the number of gradients
# hint: one-step-missing
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for i in range(len(gradients) - 1):
        velocity = momentum * velocity - learning_rate * gradients[i]
        w = w + velocity
        path.append(w)
    return path


# %% wrong: returns the velocities
# hint: changes-returned
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    velocities = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        velocities.append(velocity)
    return velocities


# %% wrong: goes by the sign of the gradient, steps of equal length
# hint: gradient-size-lost
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * np.sign(gradient)
        w = w + velocity
        path.append(w)
    return path


# %% wrong: Adam with momentum as beta_1
# hint: other-optimizer
import keras
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    variable = keras.Variable(w, dtype="float32")
    optimizer = keras.optimizers.Adam(learning_rate, beta_1=momentum)
    path = []
    for gradient in gradients:
        optimizer.apply_gradients([(keras.ops.cast(gradient, "float32"), variable)])
        path.append(np.array(variable))
    return path


# %% wrong: divides the learning rate by the number of the step
# hint: learning-rate-falls
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for step, gradient in enumerate(gradients, start=1):
        velocity = momentum * velocity - learning_rate / step * gradient
        w = w + velocity
        path.append(w)
    return path


# %% wrong: w += velocity writes into the array that was handed in
# hint: changes-input
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w += velocity
        path.append(w.copy())
    return path


# %% wrong: multiplies the gradients by the learning rate in place
# hint: changes-input
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        gradient *= learning_rate
        velocity = momentum * velocity - gradient
        w = w + velocity
        path.append(w)
    return path


# %% wrong: prints the weights and forgets to return them
# hint: no-return
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        path.append(w)
    print(path)


# %% wrong: turns the weights into one number
# hint: raises
def sgd_weights(w, gradients, learning_rate, momentum):
    weight = float(w)
    velocity = 0.0
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * float(gradient)
        weight = weight + velocity
        path.append(weight)
    return path


# %% wrong: takes the shape from the first gradient, which an empty list does not have
# hint: empty-list
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(gradients[0])
    path = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        path.append(w)
    return path


# %% wrong: a velocity of len(w) zeros, which fits one axis only
# hint: raises
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros(len(w))
    weights = []
    for i in range(len(gradients)):
        velocity = momentum * velocity - learning_rate * gradients[i]
        w = w + velocity
        weights.append(w)
    return weights


# %% wrong: only plain SGD is written yet
# hint: unfinished
def sgd_weights(w, gradients, learning_rate, momentum):
    if momentum != 0:
        raise NotImplementedError("momentum")
    path = []
    for gradient in gradients:
        w = w - learning_rate * gradient
        path.append(w)
    return path


# %% wrong: yields the weights: a generator, not a list
# hint: wrong-type
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
        yield w


# %% wrong: takes the velocity off with a minus, and off again in the step
# hint: velocity-pushes-back
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    path = []
    for gradient in gradients:
        velocity = learning_rate * gradient - momentum * velocity
        w = w - velocity
        path.append(w)
    return path


# %% wrong: one array in all places of the list, which is the argument itself
# hint: same-array-again
import numpy as np


def sgd_weights(w, gradients, learning_rate, momentum):
    velocity = np.zeros_like(w)
    weights = []
    for gradient in gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w += velocity
        weights.append(w)
    return weights
