# %% right: a table of five rows
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% right: an if for each task, objects everywhere
import keras
from keras import losses, metrics


def settings(task):
    if task == "price":
        return {"loss": losses.MeanSquaredError(), "metrics": [metrics.MeanAbsoluteError()]}
    if task == "spam":
        loss, metric = losses.BinaryCrossentropy(from_logits=True), metrics.BinaryAccuracy
        return {"loss": loss, "metrics": [metric(threshold=0)]}
    if task == "digit":
        loss = losses.SparseCategoricalCrossentropy(from_logits=True)
        return {"loss": loss, "metrics": [metrics.SparseCategoricalAccuracy()]}
    if task == "digit one-hot":
        return {
            "loss": losses.CategoricalCrossentropy(),
            "metrics": [metrics.CategoricalAccuracy()],
        }
    return {"loss": losses.BinaryCrossentropy(), "metrics": [metrics.BinaryAccuracy()]}


# %% right: the metric of spam as a function of its own
import keras
from keras import ops


def share_right(labels, logits):
    yes = ops.cast(logits > 0, "float32")
    return ops.mean(ops.cast(ops.equal(yes, ops.cast(labels, "float32")), "float32"), axis=-1)


def settings(task):
    match task:
        case "price":
            loss, metric = "mean_squared_error", "mean_absolute_error"
        case "spam":
            loss, metric = keras.losses.BinaryCrossentropy(from_logits=True), share_right
        case "digit":
            loss, metric = keras.losses.SparseCategoricalCrossentropy(from_logits=True), "acc"
        case "digit one-hot":
            loss, metric = "categorical_crossentropy", "categorical_accuracy"
        case "tags":
            loss, metric = "binary_crossentropy", "binary_accuracy"
    return {"metrics": [metric], "loss": loss}


# %% right: two dictionaries, tuples for the metrics
import keras


def settings(task):
    k = keras.losses
    losses = {
        "price": k.MeanSquaredError(),
        "spam": k.BinaryCrossentropy(from_logits=True),
        "digit": k.SparseCategoricalCrossentropy(True),
        "digit one-hot": k.CategoricalCrossentropy(),
        "tags": k.BinaryCrossentropy(),
    }
    metrics = {
        "price": "MAE",
        "spam": keras.metrics.BinaryAccuracy("accuracy", threshold=0.0),
        "digit": "sparse_categorical_accuracy",
        "digit one-hot": "acc",
        "tags": keras.metrics.BinaryAccuracy(threshold=0.5),
    }
    return {"loss": losses[task], "metrics": (metrics[task],)}


# %% right: a loss function of its own for spam, softplus
import keras
from keras import ops


def of_logit(labels, z):
    labels = ops.cast(labels, "float32")
    return ops.mean(ops.softplus(z) - labels * z, axis=-1)


def settings(task):
    found = {"loss": "mse", "metrics": ["mae"]}
    if task == "spam":
        found = {"loss": of_logit, "metrics": [keras.metrics.BinaryAccuracy(threshold=0)]}
    elif task.startswith("digit"):
        sparse = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        loss = "categorical_crossentropy" if "one-hot" in task else sparse
        found = {"loss": loss, "metrics": ["accuracy"]}
    elif task == "tags":
        found = {"loss": "binary_crossentropy", "metrics": ["binary_accuracy"]}
    return found


# %% wrong: loss objects without from_logits
# hint: from-logits-forgotten
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (keras.losses.BinaryCrossentropy(), keras.metrics.BinaryAccuracy(threshold=0.0)),
        "digit": (keras.losses.SparseCategoricalCrossentropy(), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: names of losses everywhere
# hint: from-logits-forgotten
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": ("binary_crossentropy", keras.metrics.BinaryAccuracy(threshold=0.0)),
        "digit": ("sparse_categorical_crossentropy", "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: from_logits=True for every cross-entropy
# hint: from-logits-everywhere
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": (keras.losses.CategoricalCrossentropy(from_logits=True), "accuracy"),
        "tags": (keras.losses.BinaryCrossentropy(from_logits=True), "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: categorical cross-entropy for the tags
# hint: categorical-for-tags
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("categorical_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: the tags are treated like the one-hot digits, with loss and metric for classes
# hint: categorical-for-tags
import keras


def settings(task):
    k = keras
    if task == "price":
        loss, metric = k.losses.MeanSquaredError(), k.metrics.MeanAbsoluteError()
    elif task == "spam":
        loss = k.losses.BinaryCrossentropy(from_logits=True)
        metric = k.metrics.BinaryAccuracy(threshold=0.0)
    elif task == "digit":
        loss, metric = k.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"
    else:
        loss, metric = k.losses.CategoricalCrossentropy(), k.metrics.CategoricalAccuracy()
    return {"loss": loss, "metrics": [metric]}


# %% wrong: binary cross-entropy for one-hot digits
# hint: binary-for-classes
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("binary_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: squared error for everything
# hint: squared-error-for-classes
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": ("mse", keras.metrics.BinaryAccuracy(threshold=0.0)),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("mse", "accuracy"),
        "tags": ("mse", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: absolute error as loss of the price
# hint: absolute-error-as-loss
import keras


def settings(task):
    table = {
        "price": ("mae", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: loss and metric of the price exchanged
# hint: absolute-error-as-loss
import keras


def settings(task):
    table = {
        "price": ("mae", "mse"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: asks for the sum over the batch
# hint: summed-loss
import keras


def settings(task):
    table = {
        "price": (keras.losses.MeanSquaredError(reduction="sum"), "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True, reduction="sum"),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (
            keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "accuracy",
        ),
        "digit one-hot": (keras.losses.CategoricalCrossentropy(reduction="sum"), "accuracy"),
        "tags": (keras.losses.BinaryCrossentropy(reduction="sum"), "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: "accuracy" for spam
# hint: threshold-of-probabilities
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (keras.losses.BinaryCrossentropy(from_logits=True), "accuracy"),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: BinaryAccuracy as it is for spam
# hint: threshold-of-probabilities
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (keras.losses.BinaryCrossentropy(from_logits=True), keras.metrics.BinaryAccuracy()),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: "accuracy" for the tags
# hint: accuracy-for-tags
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: threshold 0 for the tags too
# hint: wrong-metrics
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", keras.metrics.BinaryAccuracy(threshold=0.0)),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: mse as loss and as metric
# hint: squared-error-as-metric
import keras


def settings(task):
    table = {
        "price": ("mse", "mse"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: sparse for one-hot labels
# hint: raises
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("sparse_categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: accuracy as the loss
# hint: wrong-type
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": ("accuracy", "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: a name of a loss that does not exist
# hint: wrong-type
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_cross_entropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: a metric without a list
# hint: wrong-type
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": metric}


# %% wrong: makes the dictionary and does not return it
# hint: no-return
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    answer = {"loss": loss, "metrics": [metric]}


# %% wrong: a tuple
# hint: wrong-type
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    return table[task]


# %% wrong: a key with another name
# hint: wrong-keys
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metric": [metric]}


# %% wrong: the name of the task with an underscore
# hint: raises
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    table["digit_one_hot"] = table.pop("digit one-hot")
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric]}


# %% wrong: two metrics
# hint: wrong-metrics
import keras


def settings(task):
    table = {
        "price": ("mse", "mae"),
        "spam": (
            keras.losses.BinaryCrossentropy(from_logits=True),
            keras.metrics.BinaryAccuracy(threshold=0.0),
        ),
        "digit": (keras.losses.SparseCategoricalCrossentropy(from_logits=True), "accuracy"),
        "digit one-hot": ("categorical_crossentropy", "accuracy"),
        "tags": ("binary_crossentropy", "binary_accuracy"),
    }
    loss, metric = table[task]
    return {"loss": loss, "metrics": [metric, "mse"]}
