# %% right: one loop, with the two optimizers inside
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + 2 * l2 * w
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% right: a step computed first, then all subtracted together
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    w = np.array(w, dtype=float)
    mean, square = np.zeros_like(w), np.zeros_like(w)
    for t in range(len(gradients)):
        gradient = gradients[t] + l2 * 2 * w
        if optimizer == "adam":
            mean += (gradient - mean) * 0.1
            square += (gradient * gradient - square) * 0.001
            corrected = mean / (1 - 0.9 ** (t + 1))
            size = (square / (1 - 0.999 ** (t + 1))) ** 0.5
            step = corrected / (size + 1e-7)
        else:
            step = gradient
        w -= rate * (step + decay * w)
    return w


# %% right: two functions
import numpy as np


def sgd(w, gradients, rate, l2, decay):
    for g in gradients:
        w = w * (1 - rate * decay) - rate * (g + 2 * l2 * w)
    return w


def adam(w, gradients, rate, l2, decay):
    m, v = np.zeros(w.shape), np.zeros(w.shape)
    for t, g in enumerate(gradients, 1):
        total = g + 2 * l2 * w
        m, v = 0.9 * m + 0.1 * total, 0.999 * v + 0.001 * np.square(total)
        alpha = rate * np.sqrt(1 - 0.999**t) / (1 - 0.9**t)
        w = w * (1 - rate * decay) - alpha * m / (np.sqrt(v) + 1e-7)
    return w


def weights_after(w, gradients, rate, l2, decay, optimizer):
    step = {"sgd": sgd, "adam": adam}[optimizer]
    return step(w, gradients, rate, l2, decay)


# %% right: asks Keras
import keras
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    kind = {"sgd": keras.optimizers.SGD, "adam": keras.optimizers.AdamW}[optimizer]
    made = kind(rate, weight_decay=decay)
    variable = keras.Variable(np.asarray(w, "float32"))
    for g in gradients:
        total = g + 2 * l2 * np.asarray(variable)
        made.apply([keras.ops.convert_to_tensor(total.astype("float32"))], [variable])
    return np.asarray(variable)


# %% right: number by number
import math

import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    result = np.zeros(w.shape)
    for place in np.ndindex(w.shape):
        value, m, v = float(w[place]), 0.0, 0.0
        for t, gradient in enumerate(gradients, 1):
            g = gradient[place] + 2 * l2 * value
            value -= rate * decay * value
            if optimizer == "adam":
                m = 0.9 * m + 0.1 * g
                v = 0.999 * v + 0.001 * g * g
                g = m / (1 - 0.9**t) / (math.sqrt(v / (1 - 0.999**t)) + 1e-7)
            value -= rate * g
        result[place] = value
    return result


# %% wrong: the derivative of l2 w² without the 2
# hint: two-forgotten
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + l2 * w
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: the penalty itself is added to the gradient
# hint: penalty-not-derivative
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + l2 * w**2
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: decay without the rate
# hint: decay-without-rate
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + 2 * l2 * w
        w = w - decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: decay goes through the optimizer, like L2
# hint: decay-through-adam
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + (2 * l2 + decay) * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: L2 is weight decay, whatever the optimizer
# hint: l2-around-adam
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        w = w - rate * (2 * l2 + decay) * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: decay is multiplied by 2 as well
# hint: decay-doubled
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + 2 * l2 * w
        w = w - 2 * rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: decay shrinks the weights after the step
# hint: decay-after-step
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + 2 * l2 * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
        w = w * (1 - rate * decay)
    return w


# %% wrong: the weights grow
# hint: weights-grow
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g - 2 * l2 * w
        w = w + rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: the same pull on small and large weights, as L1 has
# hint: sign-of-weights
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + l2 * np.sign(w)
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: the penalty of the first weights at every step
# hint: first-weights-only
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    start = w
    for t, g in enumerate(gradients, start=1):
        g = g + 2 * l2 * start
        w = w - rate * decay * start
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: forgets the penalty
# hint: l2-ignored
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: no decay
# hint: decay-ignored
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + 2 * l2 * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: Adam without the correction of its first steps
# hint: no-bias-correction
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for g in gradients:
        g = g + 2 * l2 * w
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * m / (np.sqrt(v) + 1e-7)
    return w


# %% wrong: counts the steps of Adam from 0, corrects from the second on
# hint: steps-counted-wrong
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=2):
        g = g + 2 * l2 * w
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: Adam's two means made anew in each round of the loop
# hint: moments-begin-anew
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    for t, gradient in enumerate(gradients, 1):
        total = gradient + 2 * l2 * w
        if optimizer == "adam":
            mean, square = np.zeros_like(w), np.zeros_like(w)
            mean = (0.9 * mean + 0.1 * total) / (1 - 0.9**t)
            square = (0.999 * square + 0.001 * total**2) / (1 - 0.999**t)
            total = mean / (np.sqrt(square) + 1e-7)
        w = w * (1 - rate * decay) - rate * total
    return w


# %% wrong: a function for one step of Adam, which remembers nothing from call to call
# hint: moments-begin-anew
import numpy as np


def adam_step(g):
    m, v, t = 0, 0, 0
    t += 1
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g**2
    return m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)


def weights_after(w, gradients, rate, l2, decay, optimizer):
    for g in gradients:
        g = g + 2 * l2 * w
        step = adam_step(g) if optimizer == "adam" else g
        w = w - rate * decay * w - rate * step
    return w


# %% wrong: no root in Adam
# hint: no-root
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + 2 * l2 * w
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (v / (1 - 0.999**t) + 1e-7)
    return w


# %% wrong: the square takes the gradient without the penalty
# hint: square-without-penalty
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, gradient in enumerate(gradients, start=1):
        g = gradient + 2 * l2 * w
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * gradient**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
    return w


# %% wrong: SGD only
# hint: sgd-for-both
def weights_after(w, gradients, rate, l2, decay, optimizer):
    for g in gradients:
        w = w - rate * decay * w - rate * (g + 2 * l2 * w)
    return w


# %% wrong: only one step
# hint: one-step-only
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + 2 * l2 * w
        w = w - rate * decay * w
        if optimizer == "sgd":
            w = w - rate * g
        else:
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            w = w - rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
        return w


# %% wrong: writes into the weights
# hint: changes-input
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    m = v = 0.0
    for t, g in enumerate(gradients, start=1):
        g = g + 2 * l2 * w
        w *= 1 - rate * decay
        if optimizer == "adam":
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * g**2
            g = (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
        w -= rate * g
    return w


# %% wrong: m = v = zeros, for two arrays
# hint: one-array-for-both
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    w = np.array(w, dtype=float)
    m = v = np.zeros_like(w)
    for t, g in enumerate(gradients, start=1):
        step = g + 2 * l2 * w
        if optimizer == "adam":
            m *= 0.9
            m += 0.1 * step
            v *= 0.999
            v += 0.001 * step**2
            step = (m / (1 - 0.9**t)) / (np.sqrt(np.abs(v) / (1 - 0.999**t)) + 1e-7)
        w = w - rate * decay * w - rate * step
    return w


# %% wrong: all the decay at the end
# hint: decay-at-the-end
import numpy as np


def weights_after(w, gradients, rate, l2, decay, optimizer):
    w = w.copy()
    m, v = np.zeros_like(w), np.zeros_like(w)
    for t, g in enumerate(gradients, start=1):
        total = g + 2 * l2 * w
        if optimizer == "sgd":
            s = total
        else:
            m = 0.9 * m + 0.1 * total
            v = 0.999 * v + 0.001 * total**2
            s = (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-7)
        w = w - rate * s
    return w * (1 - rate * decay) ** len(gradients)
