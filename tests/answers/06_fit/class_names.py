# %% right: np.atleast_2d and a call of the model
import numpy as np


def class_names(model, x, names):
    logits = model(np.atleast_2d(x), training=False).numpy()
    return [names[i] for i in logits.argmax(axis=-1)]


# %% right: one row at a time, and the largest logit searched by hand
def class_names(model, x, names):
    examples = [x] if x.ndim == 1 else list(x)
    answer = []
    for example in examples:
        row = model(example.reshape(1, -1))[0]
        best = 0
        for k in range(1, len(names)):
            if float(row[k]) > float(row[best]):
                best = k
        answer.append(names[best])
    return answer


# %% right: asks for the number of axes, then predict and a list comprehension
import numpy as np


def class_names(model, x, names):
    if x.ndim == 1:
        x = x[None]
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% right: softmax before the arg max, which changes no order
import numpy as np
from keras import ops


def class_names(model, x, names):
    batch = x if x.ndim == 2 else x.reshape(1, -1)
    probabilities = ops.convert_to_numpy(ops.softmax(model(batch), axis=1))
    return np.array(names, dtype=object)[probabilities.argmax(axis=1)].tolist()


# %% right: a single example is a batch of one
def class_names(model, x, names):
    if len(x.shape) < 2:
        return class_names(model, x[None, :], names)
    logits = model.predict(x, batch_size=16, verbose=0)
    return [names[int(row.argmax())] for row in logits]


# %% right: reshapes to rows of as many numbers as an example has
import numpy as np


def class_names(model, x, names):
    rows = np.reshape(x, (-1, x.shape[-1]))
    classes = model.predict_on_batch(rows).argmax(1)
    return list(map(names.__getitem__, classes.tolist()))


# %% right: the last of the sorted order, with a dictionary of the names
import numpy as np


def class_names(model, x, names):
    by_number = dict(enumerate(names))
    batch = np.array(x, ndmin=2)
    order = np.argsort(model.predict(batch, verbose=0), axis=1)
    return [by_number[k] for k in order[:, -1]]


# %% right: TensorFlow's argmax and gather, the bytes decoded
import tensorflow as tf


def class_names(model, x, names):
    x = tf.convert_to_tensor(x)
    if x.shape.rank == 1:
        x = tf.expand_dims(x, axis=0)
    best = tf.argmax(model(x), axis=1)
    return [name.decode("utf-8") for name in tf.gather(names, best).numpy()]


# %% wrong: takes x for a single example when its length is the number of inputs, also a batch of d
# hint: single-by-length
import numpy as np


def class_names(model, x, names):
    d = model.input_shape[-1]
    batch = x.reshape(1, -1) if len(x) == d else x
    logits = model.predict(batch, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: takes the name out of a list of one
# hint: name-without-list
import numpy as np


def class_names(model, x, names):
    classes = model.predict(np.atleast_2d(x), verbose=0).argmax(axis=1)
    result = [names[k] for k in classes]
    return result[0] if len(result) == 1 else result


# %% wrong: a single example gives its name without a list
# hint: name-without-list
import numpy as np


def class_names(model, x, names):
    if x.ndim == 1:
        return names[int(np.argmax(model.predict(x[None], verbose=0)[0]))]
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: looks only at the first row of the batch
# hint: first-only
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[int(np.argmax(logits[0]))]]


# %% wrong: returns in the first turn of the loop
# hint: first-only
import numpy as np


def class_names(model, x, names):
    result = []
    for row in model.predict(np.atleast_2d(x), verbose=0):
        result.append(names[int(row.argmax())])
        return result


# %% wrong: axis 0: for each class the example with the largest logit
# hint: argmax-over-the-batch
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[k] for k in np.argmax(logits, axis=0)]


# %% wrong: tf.argmax goes over axis 0 when nothing is said, so it gives positions in the batch
# hint: argmax-over-the-batch
import numpy as np
import tensorflow as tf


def class_names(model, x, names):
    best = tf.argmax(model(np.atleast_2d(x))).numpy()
    return [names[k] for k in best]


# %% wrong: one arg max of the whole table
# hint: argmax-over-everything
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[np.argmax(logits)]]


# %% wrong: the smallest logit
# hint: least-likely
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names[k] for k in np.argmin(logits, axis=1)]


# %% wrong: argsort is ascending, so its first column is the least likely class
# hint: least-likely
import numpy as np


def class_names(model, x, names):
    order = np.argsort(np.array(model(np.atleast_2d(x))), axis=1)
    return [names[k] for k in order[:, 0]]


# %% wrong: class numbers instead of names
# hint: class-numbers
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return np.argmax(logits, axis=1).tolist()


# %% wrong: class numbers turned into text
# hint: class-numbers
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [str(k) for k in np.argmax(logits, axis=1)]


# %% wrong: class numbers as argmax gives them
# hint: class-numbers
import numpy as np


def class_names(model, x, names):
    return np.argmax(model.predict(np.atleast_2d(x), verbose=0), axis=1)


# %% wrong: what the model returns
# hint: probabilities-returned
import numpy as np


def class_names(model, x, names):
    return model.predict(np.atleast_2d(x), verbose=0)


# %% wrong: max instead of arg max: the largest logit of each example
# hint: probabilities-returned
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [float(row.max()) for row in logits]


# %% wrong: the probabilities of all classes
# hint: probabilities-returned
import numpy as np
from keras import ops


def class_names(model, x, names):
    return np.array(ops.softmax(model(np.atleast_2d(x)))).tolist()


# %% wrong: sorts the names alphabetically first
# hint: names-sorted
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [sorted(names)[k] for k in np.argmax(logits, axis=1)]


# %% wrong: squeeze takes the axis of a batch of one away again
# hint: squeezed
import numpy as np


def class_names(model, x, names):
    logits = np.squeeze(model.predict(np.atleast_2d(x), verbose=0))
    return [names[k] for k in np.argmax(logits, axis=-1)]


# %% wrong: squeezes the batch, then walks through it: of one example it takes the single logits
# hint: squeezed
import numpy as np


def class_names(model, x, names):
    logits = np.squeeze(np.array(model(np.atleast_2d(x))))
    return [names[int(np.argmax(row))] for row in logits]


# %% wrong: predicts the first batch of 32 only
# hint: batches-of-32
import numpy as np


def class_names(model, x, names):
    logits = model.predict_on_batch(np.atleast_2d(x)[:32])
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: walks in steps of 32 and leaves the last, smaller batch out
# hint: batches-of-32
import numpy as np


def class_names(model, x, names):
    batch = np.atleast_2d(x)
    if len(batch) < 32:
        return [names[k] for k in model.predict(batch, verbose=0).argmax(axis=1)]
    result = []
    for start in range(0, len(batch) - 31, 32):
        logits = model.predict_on_batch(batch[start : start + 32])
        result += [names[k] for k in logits.argmax(axis=1)]
    return result


# %% wrong: adds an axis to a batch as well
# hint: always-adds-axis
import numpy as np


def class_names(model, x, names):
    logits = model.predict(x[None], verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: makes a single row of a whole batch
# hint: always-adds-axis
import numpy as np


def class_names(model, x, names):
    logits = model.predict(x.reshape(1, -1), verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: puts the new axis behind: d examples of one number each
# hint: batch-axis-behind
import numpy as np


def class_names(model, x, names):
    if x.ndim == 1:
        x = x[:, None]
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: np.expand_dims with axis -1
# hint: batch-axis-behind
import numpy as np


def class_names(model, x, names):
    if len(x.shape) == 1:
        x = np.expand_dims(x, axis=-1)
    return [names[int(np.argmax(row))] for row in model(x)]


# %% wrong: takes x for a single example if its length is not above 1
# hint: batch-axis-forgotten
import numpy as np


def class_names(model, x, names):
    if len(x) == 1:
        x = x.reshape(1, -1)
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: gives a single example to predict as it is (M20)
# hint: batch-axis-forgotten
import numpy as np


def class_names(model, x, names):
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: calls the model on a single example without a batch axis (M20)
# hint: batch-axis-forgotten
import numpy as np


def class_names(model, x, names):
    logits = np.array(model(x))
    return [names[k] for k in logits.argmax(axis=-1)]


# %% wrong: subtracts the mean of each row from the array of the caller
# hint: changes-input
import numpy as np


def class_names(model, x, names):
    batch = np.atleast_2d(x)
    logits = model.predict(batch, verbose=0)
    batch -= batch.mean(axis=1, keepdims=True)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: empties the list of names while it makes a dictionary
# hint: changes-input
import numpy as np


def class_names(model, x, names):
    numbered = {}
    while names:
        numbered[len(numbered)] = names.pop(0)
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [numbered[k] for k in np.argmax(logits, axis=1).tolist()]


# %% wrong: prints the names
# hint: no-return
import numpy as np


def class_names(model, x, names):
    for row in model.predict(np.atleast_2d(x), verbose=0):
        print(names[int(row.argmax())])


# %% wrong: takes every example for an image of 28 · 28 pixels
# hint: raises
import numpy as np


def class_names(model, x, names):
    logits = model.predict(x.reshape(-1, 28 * 28), verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: predict_classes, which Keras had years ago
# hint: raises
import numpy as np


def class_names(model, x, names):
    classes = model.predict_classes(np.atleast_2d(x))
    return [names[k] for k in classes]


# %% wrong: calls the list of names like a function
# hint: raises
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return [names(k) for k in np.argmax(logits, axis=1)]


# %% wrong: training=True, so that Dropout drops units while it predicts
# hint: training-mode
import numpy as np


def class_names(model, x, names):
    logits = np.array(model(np.atleast_2d(x), training=True))
    return [names[k] for k in logits.argmax(axis=1)]


# %% wrong: a single example is left open
# hint: unfinished
import numpy as np


def class_names(model, x, names):
    if x.ndim == 1:
        raise NotImplementedError("one example")
    logits = model.predict(x, verbose=0)
    return [names[k] for k in np.argmax(logits, axis=1)]


# %% wrong: a NumPy array of names
# hint: wrong-type
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return np.array(names)[np.argmax(logits, axis=1)]


# %% wrong: a dictionary from the position to the name
# hint: wrong-type
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return {i: names[k] for i, k in enumerate(np.argmax(logits, axis=1))}


# %% wrong: a generator: round brackets instead of square ones
# hint: wrong-type
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return (names[k] for k in np.argmax(logits, axis=1))


# %% wrong: one text with commas
# hint: wrong-type
import numpy as np


def class_names(model, x, names):
    logits = model.predict(np.atleast_2d(x), verbose=0)
    return ", ".join(names[k] for k in np.argmax(logits, axis=1))


# %% wrong: sorts the list of the caller
# hint: names-sorted
import numpy as np


def class_names(model, x, names):
    x = np.atleast_2d(x)
    names.sort()
    return [names[k] for k in model.predict(x, verbose=0).argmax(axis=1)]


# %% wrong: the shape of the caller's array is changed
# hint: changes-input
def class_names(model, x, names):
    if x.ndim == 1:
        x.shape = (1, -1)
    return [names[k] for k in model.predict(x, verbose=0).argmax(axis=1)]


# %% wrong: a batch with one example gets a second batch axis
# hint: single-by-length
def class_names(model, x, names):
    if x.ndim == 1 or len(x) == 1:
        x = x[None]
    return [names[k] for k in model.predict(x, verbose=0).argmax(axis=1)]


# %% wrong: switches dropout off in the model of the caller
# hint: changes-input
import numpy as np
from keras import layers


def class_names(model, x, names):
    for layer in model.layers:
        if isinstance(layer, layers.Dropout):
            layer.rate = 0.0
    x = np.atleast_2d(x)
    return [names[k] for k in model.predict(x, verbose=0).argmax(axis=1)]


# %% wrong: adds a softmax to the given model
# hint: changes-input
import numpy as np
from keras import layers


def class_names(model, x, names):
    model.add(layers.Softmax())
    probabilities = model.predict(np.atleast_2d(x), verbose=0)
    return [names[k] for k in probabilities.argmax(axis=1)]
