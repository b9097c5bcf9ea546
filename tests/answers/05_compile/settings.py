# %% right: the loss by keras.losses.get from a class name and its arguments
import keras


def settings(task):
    units, activation, name, arguments = {
        "price": (1, None, "MeanSquaredError", {}),
        "spam": (1, None, "BinaryCrossentropy", {"from_logits": True}),
        "digit": (10, None, "SparseCategoricalCrossentropy", {"from_logits": True}),
        "digit one-hot": (10, "softmax", "CategoricalCrossentropy", {}),
        "tags": (5, "sigmoid", "BinaryCrossentropy", {}),
    }[task]
    loss = keras.losses.get({"class_name": name, "config": arguments})
    return {"activation": activation, "loss": loss, "units": units}


# %% right: an if for each task, loss objects everywhere, linear by name
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": "linear", "loss": keras.losses.MeanSquaredError()}
    if task == "spam":
        return {
            "units": 1,
            "activation": "linear",
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": "linear",
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {
            "units": 10,
            "activation": "softmax",
            "loss": keras.losses.CategoricalCrossentropy(),
        }
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": keras.losses.BinaryCrossentropy()}


# %% right: a match statement, other names of the same losses
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mse"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = (
                10,
                None,
                keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            )
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "CategoricalCrossentropy"
        case "tags":
            units, activation, loss = 5, "sigmoid", "BinaryCrossentropy"
    return {"units": units, "activation": activation, "loss": loss}


# %% right: a loss class of its own for yes or no, by the formula
import keras
from keras import ops


class LogitLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        y_true = ops.cast(y_true, y_pred.dtype)
        return ops.mean(ops.softplus(y_pred) - y_true * y_pred, axis=-1)


def settings(task):
    if task == "spam":
        return {"units": 1, "activation": None, "loss": LogitLoss()}
    if task == "digit":
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        return {"units": 10, "activation": None, "loss": loss}
    names = {
        "price": (1, None, "mse"),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    return dict(zip(("units", "activation", "loss"), names[task], strict=True))


# %% right: rules: which loss by the label, from_logits by the activation
import keras


def settings(task):
    activation = {"tags": "sigmoid", "digit one-hot": "softmax"}.get(task)
    logits = activation is None
    if task == "price":
        loss = keras.losses.MeanSquaredError()
    elif task in {"spam", "tags"}:
        loss = keras.losses.BinaryCrossentropy(from_logits=logits)
    elif task == "digit one-hot":
        loss = keras.losses.CategoricalCrossentropy(from_logits=logits)
    else:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=logits)
    units = 10 if task.startswith("digit") else 5 if task == "tags" else 1
    return dict(units=units, activation=activation, loss=loss)


# %% right: a table of five rows
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% right: the names under tf.keras, reduction and smoothing written out
import tensorflow as tf

losses = tf.keras.losses


def settings(task):
    if task == "price":
        return {"units": 1, "activation": "linear", "loss": "MSE"}
    if task == "spam":
        loss = losses.BinaryCrossentropy(from_logits=True, reduction="sum_over_batch_size")
        return {"units": 1, "activation": "linear", "loss": loss}
    if task == "tags":
        loss = losses.BinaryCrossentropy(from_logits=False, label_smoothing=0.0)
        return {"units": 5, "activation": "sigmoid", "loss": loss}
    if task == "digit":
        loss = losses.SparseCategoricalCrossentropy(from_logits=True, reduction="mean")
        return {"units": 10, "activation": "linear", "loss": loss}
    loss = losses.CategoricalCrossentropy(from_logits=False, axis=-1)
    return {"units": 10, "activation": "softmax", "loss": loss}


# %% right: a dictionary for each of the three settings, with defaults
import keras


def settings(task):
    """Return the settings of the last layer and of compile for a task."""
    units = {"digit": 10, "digit one-hot": 10, "tags": 5}.get(task, 1)
    activation = {"digit one-hot": "softmax", "tags": "sigmoid"}.get(task)
    losses = {
        "price": keras.losses.MeanSquaredError,
        "spam": keras.losses.BinaryCrossentropy,
        "digit": keras.losses.SparseCategoricalCrossentropy,
        "digit one-hot": keras.losses.CategoricalCrossentropy,
        "tags": keras.losses.BinaryCrossentropy,
    }
    if task in ("spam", "digit"):
        return {"units": units, "activation": None, "loss": losses[task](from_logits=True)}
    return {"units": units, "activation": activation, "loss": losses[task]()}


# %% wrong: the last layer of a classifier always squashes its outputs
# hint: probabilities-for-logits
def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, "sigmoid", "binary_crossentropy"),
        "digit": (10, "softmax", "sparse_categorical_crossentropy"),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: a sigmoid for yes or no, with the loss for probabilities
# hint: probabilities-for-logits
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {"units": 1, "activation": "sigmoid", "loss": "binary_crossentropy"}
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "categorical_crossentropy"}
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}


# %% wrong: a softmax for ten classes, with the loss for probabilities
# hint: probabilities-for-logits
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mean_squared_error"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = 10, "softmax", keras.losses.SparseCategoricalCrossentropy()
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "categorical_crossentropy"
        case "tags":
            units, activation, loss = 5, "sigmoid", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: no activation anywhere; every loss from logits
# hint: logits-for-probabilities
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, None, keras.losses.CategoricalCrossentropy(from_logits=True)),
        "tags": (5, None, keras.losses.BinaryCrossentropy(from_logits=True)),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: tags as logits, with the loss for logits
# hint: logits-for-probabilities
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "categorical_crossentropy"}
    if task == "tags":
        return {
            "units": 5,
            "activation": "linear",
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }


# %% wrong: loss objects without from_logits
# hint: from-logits-forgotten
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {"units": 1, "activation": None, "loss": keras.losses.BinaryCrossentropy()}
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(),
        }
    if task == "digit one-hot":
        return {
            "units": 10,
            "activation": "softmax",
            "loss": keras.losses.CategoricalCrossentropy(),
        }
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": keras.losses.BinaryCrossentropy()}


# %% wrong: from_logits for spam, forgotten for digit
# hint: from-logits-forgotten
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mean_squared_error"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = 10, None, keras.losses.SparseCategoricalCrossentropy()
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "categorical_crossentropy"
        case "tags":
            units, activation, loss = 5, "sigmoid", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: names of losses everywhere, which know nothing of logits
# hint: from-logits-forgotten
def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, "binary_crossentropy"),
        "digit": (10, None, "sparse_categorical_crossentropy"),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: activation and from_logits=True, to be on the safe side
# hint: softmax-twice
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, "sigmoid", keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, "softmax", keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", keras.losses.CategoricalCrossentropy(from_logits=True)),
        "tags": (5, "sigmoid", keras.losses.BinaryCrossentropy(from_logits=True)),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: from_logits=True for every cross-entropy
# hint: softmax-twice
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {
            "units": 10,
            "activation": "softmax",
            "loss": keras.losses.CategoricalCrossentropy(from_logits=True),
        }
    if task == "tags":
        return {
            "units": 5,
            "activation": "sigmoid",
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }


# %% wrong: tags are five classes: softmax and categorical cross-entropy
# hint: softmax-for-tags
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "softmax", "categorical_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: softmax for the tags, but binary cross-entropy
# hint: softmax-for-tags
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mean_squared_error"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = (
                10,
                None,
                keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            )
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "categorical_crossentropy"
        case "tags":
            units, activation, loss = 5, "softmax", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: sigmoid for the tags, but categorical cross-entropy
# hint: categorical-for-tags
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "categorical_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: on or off is one sigmoid
# hint: one-unit-for-tags
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (1, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: the label is one integer, so the output is one number
# hint: one-unit-for-classes
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "categorical_crossentropy"}
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}


# %% wrong: an output for yes and one for no
# hint: two-units-for-yes-no
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (2, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: two outputs and binary cross-entropy
# hint: two-units-for-yes-no
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mean_squared_error"
        case "spam":
            units, activation, loss = 2, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = (
                10,
                None,
                keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            )
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "categorical_crossentropy"
        case "tags":
            units, activation, loss = 5, "sigmoid", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: the softmax of one output for yes or no
# hint: softmax-of-one-unit
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, "softmax", "binary_crossentropy"),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: asks whether the word digit is in the task
# hint: digit-tasks-the-same
import keras


def settings(task):
    if "digit" in task:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        return {"units": 10, "activation": "linear", "loss": loss}
    if task == "price":
        return {"units": 1, "activation": "linear", "loss": "mse"}
    if task == "spam":
        loss = keras.losses.BinaryCrossentropy(from_logits=True)
        return {"units": 1, "activation": "linear", "loss": loss}
    return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}


# %% wrong: treats every task that begins with digit in the same way
# hint: digit-tasks-the-same
import keras


def settings(task):
    if task == "price":
        units, activation, loss = 1, None, "mse"
    elif task.startswith("digit"):
        units, activation = 10, None
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    elif task == "spam":
        units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
    else:
        units, activation, loss = 5, "sigmoid", keras.losses.BinaryCrossentropy()
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: categorical cross-entropy for both kinds of label
# hint: sparse-and-categorical-swapped
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mean_squared_error"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = (
                10,
                None,
                keras.losses.CategoricalCrossentropy(from_logits=True),
            )
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "categorical_crossentropy"
        case "tags":
            units, activation, loss = 5, "sigmoid", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: sparse categorical cross-entropy for both kinds of label
# hint: sparse-and-categorical-swapped
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "sparse_categorical_crossentropy"}
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}


# %% wrong: sparse for one-hot labels and categorical for integers
# hint: sparse-and-categorical-swapped
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.CategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "sparse_categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: binary cross-entropy for one-hot digits
# hint: binary-for-classes
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "binary_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: mean squared error for every task
# hint: squared-error-for-classes
def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, "mse"),
        "digit": (10, None, "mse"),
        "digit one-hot": (10, "softmax", "mse"),
        "tags": (5, "sigmoid", "mse"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: compares one-hot rows with probabilities by squares
# hint: squared-error-for-classes
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "mean_squared_error"}
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}


# %% wrong: mean absolute error for the price
# hint: absolute-error
import keras


def settings(task):
    table = {
        "price": (1, None, "mae"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: a price is never negative, so ReLU
# hint: no-negative-price
import keras


def settings(task):
    table = {
        "price": (1, "relu", "mse"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: a price is never negative, so softplus
# hint: no-negative-price
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, "softplus", "mse"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = (
                10,
                None,
                keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            )
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "categorical_crossentropy"
        case "tags":
            units, activation, loss = 5, "sigmoid", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: a sigmoid in every layer with one unit, the price too
# hint: price-between-0-and-1
import keras


def settings(task):
    table = {
        "price": (1, "sigmoid", "mse"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: ReLU as in the hidden layers, for all tasks
# hint: relu-in-the-last-layer
import keras


def settings(task):
    table = {
        "price": (1, "relu", "mse"),
        "spam": (1, "relu", keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, "relu", keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "relu", "categorical_crossentropy"),
        "tags": (5, "relu", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: ReLU for the two tasks with logits
# hint: relu-in-the-last-layer
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {
            "units": 1,
            "activation": "relu",
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": "relu",
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "categorical_crossentropy"}
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}


# %% wrong: wants the model to become accurate: accuracy as the loss
# hint: accuracy-as-loss
def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, "accuracy"),
        "digit": (10, None, "accuracy"),
        "digit one-hot": (10, "softmax", "accuracy"),
        "tags": (5, "sigmoid", "accuracy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: accuracy as the loss of one task
# hint: accuracy-as-loss
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mean_squared_error"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = (
                10,
                None,
                keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            )
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "accuracy"
        case "tags":
            units, activation, loss = 5, "sigmoid", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: writes cross_entropy with an underscore
# hint: unknown-loss-name
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_cross_entropy"),
        "tags": (5, "sigmoid", "binary_cross_entropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: names an activation that does not exist
# hint: unknown-activation-name
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, "logit", keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, "logits", keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: the word none where no activation is meant
# hint: unknown-activation-name
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": "none", "loss": "mse"}
    if task == "spam":
        return {
            "units": 1,
            "activation": "none",
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": "none",
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "categorical_crossentropy"}
    if task == "tags":
        return {"units": 5, "activation": "sigmoid", "loss": "binary_crossentropy"}


# %% wrong: asks for the sum over the batch
# hint: summed-loss
import keras


def settings(task):
    if task == "price":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.MeanSquaredError(reduction="sum"),
        }
    if task == "spam":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.BinaryCrossentropy(from_logits=True, reduction="sum"),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
        }
    if task == "digit one-hot":
        return {
            "units": 10,
            "activation": "softmax",
            "loss": keras.losses.CategoricalCrossentropy(reduction="sum"),
        }
    if task == "tags":
        return {
            "units": 5,
            "activation": "sigmoid",
            "loss": keras.losses.BinaryCrossentropy(reduction="sum"),
        }


# %% wrong: hinge loss for yes or no, which takes logits as well
# hint: hinge-loss
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, "hinge"),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: objects from keras.metrics, which have nearly the same names
# hint: metric-as-loss
import keras


def settings(task):
    table = {
        "price": (1, None, keras.metrics.MeanSquaredError()),
        "spam": (1, None, keras.metrics.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.metrics.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", keras.metrics.CategoricalCrossentropy()),
        "tags": (5, "sigmoid", keras.metrics.BinaryCrossentropy()),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: makes the dictionary and does not return it
# hint: no-return
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    result = {"units": units, "activation": activation, "loss": loss}
    print(result)


# %% wrong: five tags, but four units
# hint: other-units
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (4, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: an output for on and one for off, for each tag
# hint: other-units
import keras


def settings(task):
    match task:
        case "price":
            units, activation, loss = 1, None, "mean_squared_error"
        case "spam":
            units, activation, loss = 1, None, keras.losses.BinaryCrossentropy(from_logits=True)
        case "digit":
            units, activation, loss = (
                10,
                None,
                keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            )
        case "digit one-hot":
            units, activation, loss = 10, "softmax", "categorical_crossentropy"
        case "tags":
            units, activation, loss = 10, "sigmoid", "binary_crossentropy"
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: the name of the task written with an underscore
# hint: raises
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit_one_hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss": loss}


# %% wrong: the tags are left for later
# hint: unfinished
import keras


def settings(task):
    if task == "price":
        return {"units": 1, "activation": None, "loss": "mean_squared_error"}
    if task == "spam":
        return {
            "units": 1,
            "activation": None,
            "loss": keras.losses.BinaryCrossentropy(from_logits=True),
        }
    if task == "digit":
        return {
            "units": 10,
            "activation": None,
            "loss": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        }
    if task == "digit one-hot":
        return {"units": 10, "activation": "softmax", "loss": "categorical_crossentropy"}
    if task == "tags":
        raise NotImplementedError("tags")


# %% wrong: a key with another name
# hint: wrong-keys
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": units, "activation": activation, "loss_function": loss}


# %% wrong: leaves the key out where there is no activation
# hint: wrong-keys
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    result = {"units": units, "loss": loss}
    if activation is not None:
        result["activation"] = activation
    return result


# %% wrong: a tuple of the three settings
# hint: wrong-type
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return units, activation, loss


# %% wrong: units as text
# hint: wrong-type
import keras


def settings(task):
    table = {
        "price": (1, None, "mean_squared_error"),
        "spam": (1, None, keras.losses.BinaryCrossentropy(from_logits=True)),
        "digit": (10, None, keras.losses.SparseCategoricalCrossentropy(from_logits=True)),
        "digit one-hot": (10, "softmax", "categorical_crossentropy"),
        "tags": (5, "sigmoid", "binary_crossentropy"),
    }
    units, activation, loss = table[task]
    return {"units": str(units), "activation": activation, "loss": loss}


# %% wrong: an empty list for each task
# hint: wrong-type
def settings(task):
    return []
