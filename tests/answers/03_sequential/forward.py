# %% right: the bias as a further row of the kernel, a column of ones in x
import numpy as np


def forward(x, weights):
    h = np.array(x, dtype=np.float64)
    for i in range(0, len(weights), 2):
        if i > 0:
            h[h < 0] = 0
        kernel = np.vstack([weights[i], weights[i + 1]])
        h = np.hstack([h, np.ones((len(h), 1))]) @ kernel
    h -= np.max(h, axis=1, keepdims=True)
    np.exp(h, out=h)
    h /= np.sum(h, axis=1, keepdims=True)
    return h


# %% right: examples as columns: W.T @ x.T, transposed back at the end
import numpy as np


def forward(x, weights):
    h = x.T
    n_layers = len(weights) // 2
    for i in range(n_layers):
        h = weights[2 * i].T @ h + weights[2 * i + 1].reshape(-1, 1)
        if i + 1 < n_layers:
            h = h * (h > 0)
    e = np.exp(h - h.max(axis=0))
    return (e / e.sum(axis=0)).T


# %% right: a while loop that takes from a copy of the list, einsum
import numpy as np


def relu(z):
    return (np.abs(z) + z) / 2


def softmax(z):
    e = np.exp(z - np.amax(z, axis=1, keepdims=True))
    return e / np.einsum("nk->n", e)[:, None]


def forward(x, weights):
    rest = list(weights)
    while rest:
        W, b = rest.pop(0), rest.pop(0)
        x = np.einsum("nd,dk->nk", x, W) + b
        x = relu(x) if rest else softmax(x)
    return x


# %% right: three loops: each example, each layer, each neuron, with math.exp
import math

import numpy as np


def forward(x, weights):
    rows = []
    for example in x:
        values = [float(v) for v in example]
        for layer in range(0, len(weights), 2):
            W, b = weights[layer], weights[layer + 1]
            sums = []
            for neuron in range(W.shape[1]):
                total = float(b[neuron])
                for j, value in enumerate(values):
                    total += value * float(W[j, neuron])
                sums.append(total)
            last = layer == len(weights) - 2
            values = sums if last else [max(0.0, s) for s in sums]
        largest = max(values)
        e = [math.exp(v - largest) for v in values]
        rows.append([v / sum(e) for v in e])
    return np.array(rows)


# %% right: the activations as a list of functions beside the layers
import numpy as np


def forward(x, weights):
    def relu(z):
        return np.maximum(0.0, z)

    def softmax(z):
        differences = z[:, None, :] - z[:, :, None]
        return 1.0 / np.exp(np.minimum(differences, 700.0)).sum(axis=2)

    n = len(weights) // 2
    activations = [relu] * (n - 1) + [softmax]
    out = np.asarray(x, dtype="float64")
    for activation, W, b in zip(activations, weights[0::2], weights[1::2]):
        out = activation(np.add(out @ W, b))
    return out


# %% right: keras.ops in place of NumPy, an array at the end
from keras import ops


def forward(x, weights):
    h = ops.convert_to_tensor(x)
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = ops.relu(ops.matmul(h, W) + b)
    h = ops.matmul(h, weights[-2]) + weights[-1]
    return ops.convert_to_numpy(ops.softmax(h, axis=-1))


# %% right: the last layer taken off first, negative indices, np.where
import numpy as np


def forward(x, weights):
    *hidden, W_last, b_last = weights
    for k in range(0, len(hidden), 2):
        z = np.dot(x, hidden[k]) + hidden[k + 1]
        x = np.where(z > 0, z, 0.0)
    logits = np.dot(x, W_last) + b_last
    logits = logits - np.max(logits, axis=-1)[:, np.newaxis]
    return np.exp(logits) / np.sum(np.exp(logits), axis=-1)[:, np.newaxis]


# %% right: a loop over kernel and bias, ReLU for all but the last
import numpy as np


def forward(x, weights):
    kernels, biases = weights[::2], weights[1::2]
    h = x
    for i, (W, b) in enumerate(zip(kernels, biases)):
        h = h @ W + b
        if i < len(kernels) - 1:
            h = np.maximum(h, 0)
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% right: one layer, then the rest of the list
import numpy as np


def forward(x, weights):
    z = np.matmul(x, weights[0]) + weights[1]
    if len(weights) > 2:
        return forward(z.clip(min=0), weights[2:])
    z = z - z.max(1, keepdims=True)
    return np.exp(z) / np.exp(z).sum(1, keepdims=True)


# %% right: functools.reduce over the layers, exp(z - logsumexp)
import functools

import numpy as np


def forward(x, weights):
    layers = list(zip(weights[::2], weights[1::2]))
    hidden = functools.reduce(lambda h, wb: np.fmax(h @ wb[0] + wb[1], 0), layers[:-1], x)
    z = hidden @ layers[-1][0] + layers[-1][1]
    return np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))


# %% right: a function of one example, stacked
import numpy as np


def forward(x, weights):
    def one(example):
        h = example
        for position, array in enumerate(weights):
            if array.ndim == 2:
                if position > 0:
                    h = np.maximum(h, 0)
                h = h @ array
            else:
                h = h + array
        e = np.exp(h - max(h))
        return e / sum(e)

    return np.stack([one(example) for example in x])


# %% right: exp of the sums as they are
import numpy as np


def forward(x, weights):
    h = x
    for i in range(0, len(weights), 2):
        h = h @ weights[i] + weights[i + 1]
        if i + 2 < len(weights):
            h = np.maximum(h, 0)
    e = np.exp(h)
    return e / e.sum(axis=1, keepdims=True)


# %% right: in float64
import numpy as np


def forward(x, weights):
    h = np.asarray(x, dtype=np.float64)
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    e = np.exp(h @ weights[-2] + weights[-1])
    return e / np.sum(e, axis=1)[:, None]


# %% right: loops with math.exp over each row
import math

import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    z = h @ weights[-2] + weights[-1]
    rows = []
    for row in z:
        e = [math.exp(v) for v in row]
        rows.append([v / sum(e) for v in e])
    return np.array(rows)


# %% right: the largest number of the whole batch subtracted
import numpy as np


def forward(x, weights):
    h = x
    for i in range(0, len(weights), 2):
        h = h @ weights[i] + weights[i + 1]
        if i + 2 < len(weights):
            h = np.maximum(h, 0)
    e = np.exp(h - np.max(h))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: returns the logits
# hint: logits-returned
import numpy as np


def forward(x, weights):
    h = x
    for i in range(0, len(weights), 2):
        h = h @ weights[i] + weights[i + 1]
        if i < len(weights) - 2:
            h = np.maximum(h, 0)
    return h


# %% wrong: sigmoid in the last layer (M12)
# hint: sigmoid-for-many-classes
import numpy as np


def forward(x, weights):
    h = x.astype("float64")
    n = len(weights) // 2
    for i in range(n):
        h = h @ weights[2 * i] + weights[2 * i + 1]
        if i < n - 1:
            h = np.maximum(h, 0)
    return 1 / (1 + np.exp(-np.clip(h, -500, 500)))


# %% wrong: ReLU on every layer and no softmax at all
# hint: relu-instead-of-softmax
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[::2], weights[1::2]):
        x = np.maximum(x @ W + b, 0)
    return x


# %% wrong: ReLU on every layer, then the softmax
# hint: relu-on-last
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def forward(x, weights):
    for W, b in zip(weights[::2], weights[1::2]):
        x = np.maximum(x @ W + b, 0)
    return softmax(x)


# %% wrong: the softmax in the loop for the last layer, and once more at the end
# hint: softmax-twice
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def forward(x, weights):
    n = len(weights) // 2
    for i in range(n):
        x = x @ weights[2 * i] + weights[2 * i + 1]
        x = softmax(x) if i == n - 1 else np.maximum(x, 0)
    return softmax(x)


# %% wrong: softmax over axis 0, over the examples
# hint: softmax-over-batch
import numpy as np


def forward(x, weights):
    *hidden, W, b = weights
    for V, c in zip(hidden[::2], hidden[1::2]):
        x = np.maximum(x @ V + c, 0)
    z = x @ W + b
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


# %% wrong: divides by the sum over the whole batch
# hint: softmax-over-everything
import numpy as np


def forward(x, weights):
    *hidden, W, b = weights
    for V, c in zip(hidden[::2], hidden[1::2]):
        x = np.maximum(x @ V + c, 0)
    z = x @ W + b
    e = np.exp(z - z.max())
    return e / e.sum()


# %% wrong: the logarithms of the probabilities
# hint: log-probabilities
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    z = z - z.max(axis=1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=1, keepdims=True))


# %% wrong: the most probable class of each example
# hint: argmax-for-probabilities
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    return np.argmax(x @ weights[-2] + weights[-1], axis=1)


# %% wrong: 1 for the most probable class and 0 for the others
# hint: argmax-for-probabilities
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    return np.eye(z.shape[1])[z.argmax(axis=1)]


# %% wrong: softmax after every layer
# hint: softmax-in-every-layer
import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[::2], weights[1::2]):
        z = h @ W + b
        e = np.exp(z - z.max(axis=1, keepdims=True))
        h = e / e.sum(axis=1, keepdims=True)
    return h


# %% wrong: no ReLU between the layers
# hint: no-hidden-activation
import numpy as np


def forward(x, weights):
    for i in range(0, len(weights), 2):
        x = x @ weights[i] + weights[i + 1]
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: takes the absolute value for ReLU
# hint: other-hidden-activation
import numpy as np


def forward(x, weights):
    *hidden, W, b = weights
    for V, c in zip(hidden[::2], hidden[1::2]):
        x = np.abs(x @ V + c)
    z = x @ W + b
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: sigmoid in the hidden layers
# hint: other-hidden-activation
import numpy as np


def forward(x, weights):
    h = x.astype("float64")
    n = len(weights) // 2
    for i in range(n):
        h = h @ weights[2 * i] + weights[2 * i + 1]
        if i < n - 1:
            h = 1 / (1 + np.exp(-np.clip(h, -500, 500)))
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: tanh in the hidden layers
# hint: other-hidden-activation
import numpy as np


def forward(x, weights):
    *hidden, W, b = weights
    for V, c in zip(hidden[::2], hidden[1::2]):
        x = np.tanh(x @ V + c)
    z = x @ W + b
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: ReLU before each layer, so that the inputs lose their negative numbers too
# hint: relu-on-inputs
import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[::2], weights[1::2]):
        h = np.maximum(h, 0) @ W + b
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: a bias in the hidden layers only
# hint: biases-forgotten
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: forgets the biases
# hint: biases-forgotten
import numpy as np


def forward(x, weights):
    kernels = weights[::2]
    for W in kernels[:-1]:
        x = np.maximum(x @ W, 0)
    z = x @ kernels[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: subtracts the bias, as if it were a threshold
# hint: bias-subtracted
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W - b, 0)
    z = x @ weights[-2] - weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: adds the bias after the ReLU
# hint: bias-after-activation
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W, 0) + b
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: adds the last bias to the probabilities
# hint: bias-after-activation
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True) + weights[-1]


# %% wrong: W @ x: the kernel on the left, which fails
# hint: kernel-transposed
import numpy as np


def forward(x, weights):
    h = x
    for i in range(0, len(weights), 2):
        h = weights[i] @ h + weights[i + 1]
        if i + 2 < len(weights):
            h = np.maximum(h, 0)
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: x @ W.T, which fails unless the kernel is square
# hint: kernel-transposed
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W.T + b, 0)
    z = x @ weights[-2].T + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: every layer is given x again, which fails when the shapes differ
# hint: layers-not-chained
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the loop stops before the last layer
# hint: last-layer-missing
import numpy as np


def forward(x, weights):
    for i in range(0, len(weights) - 2, 2):
        x = np.maximum(x @ weights[i] + weights[i + 1], 0)
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: exactly two layers, whatever the list holds
# hint: two-layers-assumed
import numpy as np


def forward(x, weights):
    h = np.maximum(x @ weights[0] + weights[1], 0)
    z = h @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: unpacks four arrays: fails for another number of layers
# hint: two-layers-assumed
import numpy as np


def forward(x, weights):
    W1, b1, W2, b2 = weights
    h = np.maximum(x @ W1 + b1, 0)
    z = h @ W2 + b2
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: the first row only
# hint: first-example-only
import numpy as np


def forward(x, weights):
    h = x[0]
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    z = h @ weights[-2] + weights[-1]
    e = np.exp(z - z.max())
    return e / e.sum()


# %% wrong: squeeze at the end: one example loses its batch axis
# hint: batch-axis-lost
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.squeeze(e / e.sum(axis=1, keepdims=True))


# %% wrong: np.max(z, 0), the maximum over the batch, in place of np.maximum(z, 0)
# hint: max-for-maximum
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.max(x @ W + b, 0)
    z = np.atleast_2d(x @ weights[-2] + weights[-1])
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: divides by the sum, without exp
# hint: normalise-without-exp
import numpy as np


def forward(x, weights):
    h = x
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        h = np.maximum(h @ W + b, 0)
    z = h @ weights[-2] + weights[-1]
    return z / z.sum(axis=1, keepdims=True)


# %% wrong: the row sums have lost their axis: fails, or divides by another row's sum if n = K
# hint: no-keepdims
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


# %% wrong: rounds the probabilities to three decimals
# hint: rounded-too-far
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return np.round(e / e.sum(axis=1, keepdims=True), 3)


# %% wrong: takes the arrays out of the list that it was given
# hint: changes-input
import numpy as np


def forward(x, weights):
    while len(weights) > 2:
        W = weights.pop(0)
        b = weights.pop(0)
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[0] + weights[1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: makes the given biases two-dimensional in place
# hint: changes-input
import numpy as np


def forward(x, weights):
    for b in weights[1::2]:
        b.shape = (1, -1)
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: prints the probabilities
# hint: no-return
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    print(e / e.sum(axis=1, keepdims=True))


# %% wrong: x * W, element by element, which fails
# hint: raises
import numpy as np


def forward(x, weights):
    h = x
    for i in range(0, len(weights), 2):
        h = h * weights[i] + weights[i + 1]
        if i + 2 < len(weights):
            h = np.maximum(h, 0)
    e = np.exp(h - h.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: believes the list holds all kernels and then all biases
# hint: raises
import numpy as np


def forward(x, weights):
    n = len(weights) // 2
    kernels, biases = weights[:n], weights[n:]
    for W, b in zip(kernels[:-1], biases[:-1]):
        x = np.maximum(x @ W + b, 0)
    z = x @ kernels[-1] + biases[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: np.softmax, which NumPy does not have
# hint: raises
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    return np.softmax(x @ weights[-2] + weights[-1])


# %% wrong: a list of lists
# hint: wrong-type
import numpy as np


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = np.maximum(x @ W + b, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True)).tolist()


# %% wrong: keras.activations, which return a tensor
# hint: wrong-type
import keras


def forward(x, weights):
    for W, b in zip(weights[:-2:2], weights[1:-2:2]):
        x = keras.activations.relu(keras.ops.matmul(x, W) + b)
    return keras.activations.softmax(keras.ops.matmul(x, weights[-2]) + weights[-1])


# %% wrong: one ReLU for x at the beginning, and none between the layers
# hint: relu-on-inputs
import numpy as np


def forward(x, weights):
    h = np.maximum(x, 0)
    for W, b in zip(weights[::2], weights[1::2]):
        h = h @ W + b
    powers = np.exp(h - h.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


# %% wrong: no biases in the hidden layers
# hint: biases-forgotten
import numpy as np


def forward(x, weights):
    for W in weights[:-2:2]:
        x = np.maximum(x @ W, 0)
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% wrong: ReLU in front of each layer, written into x
# hint: relu-on-inputs
import numpy as np


def forward(x, weights):
    for i in range(0, len(weights) - 2, 2):
        x[x < 0] = 0
        x = x @ weights[i] + weights[i + 1]
    x[x < 0] = 0
    z = x @ weights[-2] + weights[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
