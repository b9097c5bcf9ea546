# %% right: a table of sizes, and one loop over the layers
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = 0
    for i in range(1, len(units)):
        parameters += (units[i - 1] + 1) * units[i]
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% right: NumPy knows the sizes, zip the pairs
import numpy as np


def training_memory(n_examples, batch_size, units, dtypes):
    def item(name):
        return np.dtype(dtypes[name]).itemsize

    weights = sum(n_in * n_out for n_in, n_out in zip(units, units[1:]))
    biases = sum(units[1:])
    return dict(
        data=n_examples * units[0] * item("data"),
        parameters=(weights + biases) * 4 * item("parameters"),
        activations=batch_size * biases * item("activations"),
    )


# %% right: the number of bits in the name of the dtype
def training_memory(n_examples, batch_size, units, dtypes):
    inputs, *outputs = units
    numbers = {"data": n_examples * inputs, "parameters": 0, "activations": 0}
    for n in outputs:
        numbers["parameters"] += 4 * (inputs * n + n)
        numbers["activations"] += batch_size * n
        inputs = n
    bits = {key: int("".join(c for c in dtypes[key] if c.isdigit())) for key in dtypes}
    return {key: numbers[key] * bits[key] // 8 for key in numbers}


# %% right: TensorFlow's dtypes, weights and gradients and moments one by one
import tensorflow as tf


def training_memory(n_examples, batch_size, units, dtypes):
    sizes = {key: tf.as_dtype(name).size for key, name in dtypes.items()}
    arrays = []
    for i in range(len(units) - 1):
        arrays += [units[i] * units[i + 1], units[i + 1]]
    weights = sum(arrays)
    gradients = sum(arrays)
    moments = 2 * sum(arrays)
    result = {}
    result["data"] = n_examples * units[0] * sizes["data"]
    result["parameters"] = (weights + gradients + moments) * sizes["parameters"]
    result["activations"] = sum(batch_size * n for n in units[1:]) * sizes["activations"]
    return result


# %% right: arrays of NumPy that take no memory of their own
import numpy as np


def training_memory(n_examples, batch_size, units, dtypes):
    def nbytes(key, *shape):
        return np.broadcast_to(np.zeros((), dtypes[key]), shape).nbytes

    layers = list(zip(units[:-1], units[1:]))
    return {
        "data": nbytes("data", n_examples, units[0]),
        "parameters": sum(nbytes("parameters", 4, i + 1, n) for i, n in layers),
        "activations": sum(nbytes("activations", batch_size, n) for _, n in layers),
    }


# %% wrong: counts numbers, not bytes
# hint: numbers-not-bytes
def training_memory(n_examples, batch_size, units, dtypes):
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0],
        "parameters": 4 * parameters,
        "activations": batch_size * sum(units[1:]),
    }


# %% wrong: four bytes for every number
# hint: always-four-bytes
def training_memory(n_examples, batch_size, units, dtypes):
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": 4 * n_examples * units[0],
        "parameters": 4 * 4 * parameters,
        "activations": 4 * batch_size * sum(units[1:]),
    }


# %% wrong: data in float32, since the model computes in it
# hint: always-four-bytes
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * 4,
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: always float32 for the parameters
# hint: always-four-bytes
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * 4,
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: megabytes
# hint: other-unit
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]] / 1e6,
        "parameters": 4 * parameters * size[dtypes["parameters"]] / 1e6,
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]] / 1e6,
    }


# %% wrong: megabytes of 1,024 times 1,024 bytes
# hint: other-unit
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    numbers = {
        "data": n_examples * units[0],
        "parameters": 4 * parameters,
        "activations": batch_size * sum(units[1:]),
    }
    return {key: numbers[key] * size[dtypes[key]] / 2**20 for key in numbers}


# %% wrong: bits
# hint: bits-not-bytes
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 8, "float16": 16, "float32": 32}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    numbers = {
        "data": n_examples * units[0],
        "parameters": 4 * parameters,
        "activations": batch_size * sum(units[1:]),
    }
    return {key: numbers[key] * size[dtypes[key]] for key in numbers}


# %% wrong: only one batch of the data
# hint: one-batch-of-data
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": batch_size * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: no biases
# hint: biases-forgotten
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum(i * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: a bias for each input of a layer
# hint: biases-miscounted
import numpy as np


def training_memory(n_examples, batch_size, units, dtypes):
    size = {key: np.dtype(name).itemsize for key, name in dtypes.items()}
    weights = sum(units[i] * units[i + 1] for i in range(len(units) - 1))
    biases = sum(units[:-1])
    return {
        "data": size["data"] * n_examples * units[0],
        "parameters": size["parameters"] * 4 * (weights + biases),
        "activations": size["activations"] * batch_size * sum(units[1:]),
    }


# %% wrong: one bias a layer
# hint: biases-miscounted
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum(i * n + 1 for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: the weights alone, without what training keeps
# hint: weights-alone
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: the weights alone, and no biases either
# hint: weights-alone
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum(i * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: weights and gradients, as with plain SGD
# hint: moments-forgotten
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 2 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: one moment, as momentum has
# hint: one-copy-missing
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 3 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: activations of one example
# hint: batch-forgotten
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: activations of all examples at once
# hint: all-examples-at-once
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": n_examples * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: counts the inputs among the activations
# hint: inputs-among-activations
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units) * size[dtypes["activations"]],
    }


# %% wrong: the outputs of the last layer alone
# hint: layers-left-out
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * units[-1] * size[dtypes["activations"]],
    }


# %% wrong: hidden layers only
# hint: layers-left-out
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:-1]) * size[dtypes["activations"]],
    }


# %% wrong: everything has the dtype of the data
# hint: one-dtype-for-all
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}[dtypes["data"]]
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size,
        "parameters": 4 * parameters * size,
        "activations": batch_size * sum(units[1:]) * size,
    }


# %% wrong: the three numbers without their names
# hint: wrong-type
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return (
        n_examples * units[0] * size[dtypes["data"]],
        4 * parameters * size[dtypes["parameters"]],
        batch_size * sum(units[1:]) * size[dtypes["activations"]],
    )


# %% wrong: bytes as floats
# hint: wrong-type
def training_memory(n_examples, batch_size, units, dtypes):
    bits = {"uint8": 8, "float16": 16, "float32": 32}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * bits[dtypes["data"]] / 8,
        "parameters": 4 * parameters * bits[dtypes["parameters"]] / 8,
        "activations": batch_size * sum(units[1:]) * bits[dtypes["activations"]] / 8,
    }


# %% wrong: knows float32 only
# hint: raises
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"float32": 4, "float64": 8}
    parameters = sum((i + 1) * n for i, n in zip(units, units[1:]))
    return {
        "data": n_examples * units[0] * size[dtypes["data"]],
        "parameters": 4 * parameters * size[dtypes["parameters"]],
        "activations": batch_size * sum(units[1:]) * size[dtypes["activations"]],
    }


# %% wrong: prints the table and returns nothing
# hint: no-return
def training_memory(n_examples, batch_size, units, dtypes):
    size = {"uint8": 1, "float16": 2, "float32": 4}
    print("data", n_examples * units[0] * size[dtypes["data"]])
