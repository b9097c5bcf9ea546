# %% right: builds the whole model and asks its layers
import keras


def count_parameters(units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n in units[1:]:
        model.add(keras.layers.Dense(n))
    return [layer.count_params() for layer in model.layers]


# %% right: builds the layers and asks each for count_params
import keras


def count_parameters(units):
    counts = []
    for n_in, n_out in zip(units[:-1], units[1:]):
        layer = keras.layers.Dense(n_out)
        layer.build((None, n_in))
        counts.append(layer.count_params())
    return counts


# %% right: a generator function inside
def count_parameters(units):
    def counts():
        it = iter(units)
        before = next(it)
        for n in it:
            yield sum(before + 1 for _ in range(n))
            before = n

    return list(counts())


# %% right: a loop over positions, weights and biases apart
def count_parameters(units):
    result = []
    for i in range(1, len(units)):
        weights = units[i - 1] * units[i]
        biases = units[i]
        result.append(weights + biases)
    return result


# %% right: NumPy on shifted arrays, turned into Python ints at the end
import numpy as np


def count_parameters(units):
    u = np.asarray(units, dtype=np.int64)
    return ((u[:-1] + 1) * u[1:]).tolist()


# %% right: itertools.pairwise, map and a lambda
import itertools

count_parameters = lambda units: [*map(lambda p: p[1] * (1 + p[0]), itertools.pairwise(units))]


# %% right: the first layer, then the rest of the list
def count_parameters(units):
    if len(units) < 2:
        return []
    return [units[0] * units[1] + units[1]] + count_parameters(units[1:])


# %% right: remembers the outputs of the layer before
def count_parameters(units):
    inputs, *layers = units
    counts = []
    for n in layers:
        counts += [n * inputs + n]
        inputs = n
    return counts


# %% right: pops from a copy of the list
def count_parameters(units):
    rest = list(units)
    counts = []
    while len(rest) > 1:
        n_out = rest.pop()
        counts.insert(0, rest[-1] * n_out + n_out)
    return counts


# %% right: neighbours with zip, a comprehension
def count_parameters(units):
    return [(n_in + 1) * n_out for n_in, n_out in zip(units, units[1:])]


# %% right: whole numbers of NumPy
import numpy as np


def count_parameters(units):
    u = np.array(units)
    return list(u[1:] * (u[:-1] + 1))


# %% wrong: only the weights, inputs times units
# hint: biases-forgotten
def count_parameters(units):
    return [a * b for a, b in zip(units, units[1:])]


# %% wrong: the size of each kernel
# hint: biases-forgotten
import numpy as np


def count_parameters(units):
    counts = []
    for i in range(len(units) - 1):
        kernel = np.zeros((units[i], units[i + 1]))
        counts.append(kernel.size)
    return counts


# %% wrong: one bias for each input instead of each unit
# hint: bias-per-input
def count_parameters(units):
    return [units[i] * (units[i + 1] + 1) for i in range(len(units) - 1)]


# %% wrong: adds the number of inputs as the biases
# hint: bias-per-input
def count_parameters(units):
    counts = []
    for inputs, outputs in zip(units[:-1], units[1:]):
        counts.append(inputs * outputs + inputs)
    return counts


# %% wrong: a bias for the inputs and for the outputs
# hint: bias-on-both-sides
def count_parameters(units):
    return [(a + 1) * (b + 1) for a, b in zip(units, units[1:])]


# %% wrong: weights plus the inputs plus the units
# hint: bias-on-both-sides
def count_parameters(units):
    return [a * b + a + b for a, b in zip(units, units[1:])]


# %% wrong: a single bias for the whole layer
# hint: one-bias-per-layer
def count_parameters(units):
    return [a * b + 1 for a, b in zip(units, units[1:])]


# %% wrong: believes the output layer has no biases
# hint: last-layer-left-without
def count_parameters(units):
    counts = [(a + 1) * b for a, b in zip(units, units[1:])]
    counts[-1] = units[-2] * units[-1]
    return counts


# %% wrong: every layer gets the inputs of the model
# hint: inputs-of-the-first-layer
def count_parameters(units):
    inputs = units[0]
    return [(inputs + 1) * n for n in units[1:]]


# %% wrong: the same with a variable that is never updated
# hint: inputs-of-the-first-layer
def count_parameters(units):
    n_in = units[0]
    result = []
    for n_out in units[1:]:
        result.append(n_in * n_out + n_out)
        n_out = n_in
    return result


# %% wrong: starts at 0, so that units[-1] counts as the inputs of the inputs
# hint: entry-for-the-inputs
def count_parameters(units):
    return [units[i] * (units[i - 1] + 1) for i in range(len(units))]


# %% wrong: the inputs counted as a layer with one weight and one bias each
# hint: entry-for-the-inputs
def count_parameters(units):
    result = []
    for i, n in enumerate(units):
        if i == 0:
            result.append(2 * n)
        else:
            result.append(n * units[i - 1] + n)
    return result


# %% wrong: a 0 for the input layer
# hint: entry-for-the-inputs
def count_parameters(units):
    counts = [0]
    for i in range(1, len(units)):
        counts.append((units[i - 1] + 1) * units[i])
    return counts


# %% wrong: the range stops one layer too early
# hint: last-layer-missing
def count_parameters(units):
    counts = []
    for i in range(len(units) - 2):
        counts.append(units[i] * units[i + 1] + units[i + 1])
    return counts


# %% wrong: returns in the loop: the first layer only
# hint: last-layer-missing
def count_parameters(units):
    counts = []
    for a, b in zip(units, units[1:]):
        counts.append((a + 1) * b)
        return counts


# %% wrong: the total of the model instead of one number per layer
# hint: total-instead-of-layers
def count_parameters(units):
    return sum((a + 1) * b for a, b in zip(units, units[1:]))


# %% wrong: the total, in a list
# hint: total-instead-of-layers
def count_parameters(units):
    total = 0
    for i in range(len(units) - 1):
        total += units[i] * units[i + 1] + units[i + 1]
    return [total]


# %% wrong: the layers, and the total behind them as in summary()
# hint: total-appended
def count_parameters(units):
    counts = [(a + 1) * b for a, b in zip(units, units[1:])]
    counts.append(sum(counts))
    return counts


# %% wrong: the total is appended after each layer and never reset
# hint: running-total
def count_parameters(units):
    result, total = [], 0
    for a, b in zip(units, units[1:]):
        total += a * b + b
        result.append(total)
    return result


# %% wrong: from the last layer to the first
# hint: order-reversed
def count_parameters(units):
    counts = []
    for i in range(len(units) - 1, 0, -1):
        counts.append((units[i - 1] + 1) * units[i])
    return counts


# %% wrong: a pair of weights and biases for each layer
# hint: weights-and-biases-apart
def count_parameters(units):
    return [(a * b, b) for a, b in zip(units, units[1:])]


# %% wrong: weights and biases as entries of their own
# hint: weights-and-biases-apart
def count_parameters(units):
    counts = []
    for a, b in zip(units, units[1:]):
        counts.append(a * b)
        counts.append(b)
    return counts


# %% wrong: adds where it should multiply
# hint: units-added
def count_parameters(units):
    return [a + b for a, b in zip(units, units[1:])]


# %% wrong: written for the example: exactly two layers
# hint: two-layers-assumed
def count_parameters(units):
    inputs, hidden, outputs = units[0], units[1], units[-1]
    return [inputs * hidden + hidden, hidden * outputs + outputs]


# %% wrong: the two layers of the example written out; one for a list of two
# hint: two-layers-assumed
def count_parameters(units):
    first = (units[0] + 1) * units[1]
    if len(units) == 2:
        return [first]
    second = (units[1] + 1) * units[2]
    return [first, second]


# %% wrong: the same, unpacked: fails for another length
# hint: two-layers-assumed
def count_parameters(units):
    a, b, c = units
    return [(a + 1) * b, (b + 1) * c]


# %% wrong: writes the counts over the list that it was given
# hint: changes-input
def count_parameters(units):
    for i in range(len(units) - 1):
        units[i] = units[i] * units[i + 1] + units[i + 1]
    del units[-1]
    return units


# %% wrong: takes the entries out of the list it was given
# hint: changes-input
def count_parameters(units):
    counts = []
    n_in = units.pop(0)
    while units:
        n_out = units.pop(0)
        counts.append((n_in + 1) * n_out)
        n_in = n_out
    return counts


# %% wrong: prints the numbers instead of returning them
# hint: no-return
def count_parameters(units):
    for a, b in zip(units, units[1:]):
        print((a + 1) * b)


# %% wrong: asks for the units behind the last
# hint: raises
def count_parameters(units):
    counts = []
    for i in range(len(units)):
        counts.append(units[i] * units[i + 1] + units[i + 1])
    return counts


# %% wrong: answers the example and nothing else
# hint: unfinished
def count_parameters(units):
    if units == [784, 128, 10]:
        return [100480, 1290]
    raise NotImplementedError


# %% wrong: a dictionary from the number of the layer to the count
# hint: wrong-type
def count_parameters(units):
    counts = {}
    for i, (a, b) in enumerate(zip(units, units[1:])):
        counts[i] = (a + 1) * b
    return counts


# %% wrong: floats, because of a division
# hint: wrong-type
def count_parameters(units):
    return [b * (a + 1) / 1 for a, b in zip(units, units[1:])]


# %% wrong: a map that has not been turned into a list
# hint: wrong-type
def count_parameters(units):
    return map(lambda a, b: (a + 1) * b, units, units[1:])


# %% wrong: an array instead of a list
# hint: wrong-type
import numpy as np


def count_parameters(units):
    u = np.array(units)
    return u[:-1] * u[1:] + u[1:]


# %% wrong: the loop begins at the second layer
# hint: first-layer-missing
def count_parameters(units):
    counts = []
    for i in range(2, len(units)):
        counts.append(units[i - 1] * units[i] + units[i])
    return counts


# %% wrong: looks for the position of a number of units
# hint: found-by-value
def count_parameters(units):
    counts = []
    for n in units[1:]:
        inputs = units[units.index(n) - 1]
        counts.append(n * (inputs + 1))
    return counts
