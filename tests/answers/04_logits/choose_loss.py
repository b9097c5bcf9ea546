# %% right: uses binary cross-entropy on two softmax units, which has the same value as the categorical one
import keras


def choose_loss(n_classes, labels, output):
    if n_classes == 2:
        if output == "probabilities":
            # Both columns of a row give -log(p of the true class), so does their mean.
            return keras.losses.BinaryCrossentropy()
        if labels == "integer":
            return keras.losses.BinaryCrossentropy(from_logits=True)
        return keras.losses.CategoricalCrossentropy(from_logits=True)
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=output == "logits")
    return keras.losses.CategoricalCrossentropy(from_logits=output == "logits")


# %% right: chooses the class first, makes the object in the last line
import keras


def choose_loss(n_classes, labels, output):
    """Choose a class for the labels, then say whether it gets logits."""
    if labels == "one-hot":
        loss_class = keras.losses.CategoricalCrossentropy
    else:
        loss_class = (
            keras.losses.BinaryCrossentropy
            if n_classes == 2
            else keras.losses.SparseCategoricalCrossentropy
        )
    return loss_class(from_logits={"logits": True, "probabilities": False}[output])


# %% right: returns the class itself for probabilities; compile makes the object
import keras


def choose_loss(n_classes, labels, output):
    L = keras.losses
    if labels == "one-hot":
        cls = L.CategoricalCrossentropy
    elif n_classes == 10:
        cls = L.SparseCategoricalCrossentropy
    else:
        cls = L.BinaryCrossentropy
    if output == "logits":
        return cls(from_logits=True)
    return cls


# %% right: the string "crossentropy", which compile resolves by the shapes, for all probabilities
import keras


def choose_loss(n_classes, labels, output):
    if output == "probabilities":
        return "crossentropy"
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=True)
    if n_classes > 2:
        return keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return keras.losses.BinaryCrossentropy(from_logits=True)


# %% right: the table typed as a dictionary of eight loss objects
from keras import losses

TABLE = {
    (2, "integer", "logits"): losses.BinaryCrossentropy(from_logits=True),
    (2, "integer", "probabilities"): losses.BinaryCrossentropy(),
    (2, "one-hot", "logits"): losses.CategoricalCrossentropy(from_logits=True),
    (2, "one-hot", "probabilities"): losses.CategoricalCrossentropy(),
    (10, "integer", "logits"): losses.SparseCategoricalCrossentropy(from_logits=True),
    (10, "integer", "probabilities"): losses.SparseCategoricalCrossentropy(),
    (10, "one-hot", "logits"): losses.CategoricalCrossentropy(from_logits=True),
    (10, "one-hot", "probabilities"): losses.CategoricalCrossentropy(),
}


def choose_loss(n_classes, labels, output):
    return TABLE[n_classes, labels, output]


# %% right: builds the loss from a class name and a config with keras.losses.get
import keras


def choose_loss(n_classes, labels, output):
    prefix = "Categorical"
    if labels == "integer":
        prefix = "Binary" if n_classes == 2 else "SparseCategorical"
    config = {"from_logits": output == "logits", "reduction": "sum_over_batch_size"}
    return keras.losses.get({"class_name": prefix + "Crossentropy", "config": config})


# %% right: a chain of ifs, one loss object for each branch
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    elif labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    else:
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits)


# %% right: lambdas around the loss functions of Keras; per-example values, not a mean
import keras

KIND = {
    (2, "integer"): keras.losses.binary_crossentropy,
    (2, "one-hot"): keras.losses.categorical_crossentropy,
    (10, "integer"): keras.losses.sparse_categorical_crossentropy,
    (10, "one-hot"): keras.losses.categorical_crossentropy,
}


def choose_loss(n_classes, labels, output):
    kind = KIND[n_classes, labels]
    return lambda y_true, y_pred: kind(y_true, y_pred, from_logits=(output == "logits"))


# %% right: a subclass of keras.losses.Loss that calls the function it was given
import keras


class CrossEntropy(keras.losses.Loss):
    def __init__(self, function, is_logits):
        super().__init__(name="cross_entropy")
        self.function = function
        self.is_logits = is_logits

    def call(self, y_true, y_pred):
        return self.function(y_true, y_pred, self.is_logits)


def choose_loss(n_classes, labels, output):
    functions = keras.losses
    if labels == "one-hot":
        function = functions.categorical_crossentropy
    elif n_classes == 2:
        function = functions.binary_crossentropy
    else:
        function = functions.sparse_categorical_crossentropy
    return CrossEntropy(function, output == "logits")


# %% right: structural pattern matching with a catch-all for one-hot labels
from keras.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    SparseCategoricalCrossentropy,
)


def choose_loss(n_classes, labels, output):
    match (n_classes, labels, output):
        case (_, "one-hot", "logits"):
            return CategoricalCrossentropy(from_logits=True)
        case (_, "one-hot", _):
            return CategoricalCrossentropy(from_logits=False)
        case (2, _, "logits"):
            return BinaryCrossentropy(from_logits=True)
        case (2, _, _):
            return BinaryCrossentropy(from_logits=False)
        case (_, _, "logits"):
            return SparseCategoricalCrossentropy(from_logits=True)
        case _:
            return SparseCategoricalCrossentropy(from_logits=False)


# %% right: one function for all rows, a scalar mean written with keras.ops
from keras import ops


def choose_loss(n_classes, labels, output):
    def loss(y_true, y_pred):
        if y_pred.shape[-1] == 1:
            y = ops.cast(ops.reshape(y_true, (-1, 1)), y_pred.dtype)
            if output == "logits":
                log_1, log_0 = ops.log_sigmoid(y_pred), ops.log_sigmoid(-y_pred)
            else:
                log_1, log_0 = ops.log(y_pred + 1e-7), ops.log(1 - y_pred + 1e-7)
            return -ops.mean(y * log_1 + (1 - y) * log_0)
        if output == "logits":
            log_p = ops.log_softmax(y_pred, axis=-1)
        else:
            log_p = ops.log(ops.maximum(y_pred, 1e-7))
        if labels == "integer":
            y_true = ops.one_hot(ops.cast(ops.reshape(y_true, (-1,)), "int32"), n_classes)
        y = ops.cast(y_true, log_p.dtype)
        return -ops.mean(ops.sum(y * log_p, axis=-1))

    return loss


# %% right: only the sparse loss; one-hot labels are turned into integers inside the function
import keras
from keras import ops


def choose_loss(n_classes, labels, output):
    is_logits = output == "logits"
    if (n_classes, labels) == (2, "integer"):
        return keras.losses.BinaryCrossentropy(from_logits=is_logits)

    def sparse(y_true, y_pred):
        if labels == "one-hot":
            y_true = ops.argmax(y_true, axis=-1)
        return keras.losses.sparse_categorical_crossentropy(y_true, y_pred, from_logits=is_logits)

    return sparse


# %% right: strings where the default is meant, objects only for logits
import keras


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        name = "categorical_crossentropy"
    elif n_classes == 2:
        name = "binary_crossentropy"
    else:
        name = "sparse_categorical_crossentropy"
    if output == "probabilities":
        return name
    loss = keras.losses.get(name)  # the plain function

    def from_logits_loss(y_true, y_pred):
        return loss(y_true, y_pred, from_logits=True)

    return from_logits_loss


# %% right: nested dictionaries, the tf.keras namespace, default arguments left out
import tensorflow as tf


def choose_loss(n_classes, labels, output):
    losses = tf.keras.losses
    by_labels = {
        "integer": {2: losses.BinaryCrossentropy, 10: losses.SparseCategoricalCrossentropy},
        "one-hot": {2: losses.CategoricalCrossentropy, 10: losses.CategoricalCrossentropy},
    }
    options = {"logits": dict(from_logits=True), "probabilities": {}}
    return by_labels[labels][n_classes](**options[output])


# %% right: functions of tf.nn for logits, logarithms by hand for probabilities
import tensorflow as tf

TINY = 1e-7


def choose_loss(n_classes, labels, output):
    if n_classes == 2 and labels == "integer":

        def loss(y, p):
            y = tf.cast(y, p.dtype)
            if output == "logits":
                return tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=p)
            p = tf.clip_by_value(p, TINY, 1 - TINY)
            return -(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))

    elif labels == "integer":

        def loss(y, p):
            y = tf.cast(tf.reshape(y, [-1]), tf.int32)
            if output == "logits":
                return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=p)
            return -tf.math.log(tf.gather(p, y, batch_dims=1) + TINY)

    else:

        def loss(y, p):
            y = tf.cast(y, p.dtype)
            if output == "logits":
                return tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=p)
            return -tf.reduce_sum(y * tf.math.log(p + TINY), axis=-1)

    return loss


# %% wrong: from_logits=True for probabilities; believes that it says "the softmax is already done"
# hint: from-logits-swapped
import keras


def choose_loss(n_classes, labels, output):
    softmax_done = output == "probabilities"
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=softmax_done)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=softmax_done)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=softmax_done)


# %% wrong: takes the logarithm of logits and the softmax of probabilities: the two branches are exchanged
# hint: from-logits-swapped
import keras


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        function = keras.losses.categorical_crossentropy
    elif n_classes == 2:
        function = keras.losses.binary_crossentropy
    else:
        function = keras.losses.sparse_categorical_crossentropy
    if output == "logits":
        return function
    else:
        return lambda y, p: function(y, p, from_logits=True)


# %% wrong: gives from_logits to the losses of many classes, but believes that binary cross-entropy needs none
# hint: from-logits-forgotten
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return "binary_crossentropy"
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)


# %% wrong: compares with "logit", so from_logits is never True
# hint: from-logits-forgotten
import keras


def choose_loss(n_classes, labels, output):
    from_logits = True if output == "logit" else False
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)


# %% wrong: loss objects with the default; believes that from_logits=False applies the softmax (M4)
# hint: from-logits-forgotten
import keras


def choose_loss(n_classes, labels, output):
    table = {
        (2, "integer"): keras.losses.BinaryCrossentropy(),
        (2, "one-hot"): keras.losses.CategoricalCrossentropy(),
        (10, "integer"): keras.losses.SparseCategoricalCrossentropy(),
        (10, "one-hot"): keras.losses.CategoricalCrossentropy(),
    }
    return table[n_classes, labels]


# %% wrong: strings for all rows; believes that the loss sees by itself whether it gets logits (M2)
# hint: from-logits-forgotten
def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        return "categorical_crossentropy"
    if n_classes == 2:
        return "binary_crossentropy"
    return "sparse_categorical_crossentropy"


# %% wrong: from_logits=True in every row, "because it is more stable" (M1)
# hint: from-logits-always
import keras


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=True)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=True)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)


# %% wrong: the with_logits functions of tf.nn in every row; believes that a second softmax does no harm (M1)
# hint: from-logits-always
import tensorflow as tf


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        return lambda y, z: tf.nn.softmax_cross_entropy_with_logits(labels=y, logits=z)
    if n_classes == 2:
        return lambda y, z: tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z)
    return lambda y, z: tf.nn.sparse_softmax_cross_entropy_with_logits(
        labels=tf.cast(y, tf.int64), logits=z
    )


# %% wrong: hands the string on as from_logits; every string that is not empty counts as True
# hint: from-logits-always
import keras


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=output)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=output)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=output)


# %% wrong: the sparse loss for all that has more than one unit; believes it takes both kinds of labels (M8)
# hint: sparse-for-one-hot
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)


# %% wrong: the categorical loss for ten classes whatever the labels; believes Keras makes them one-hot (M7)
# hint: categorical-for-integers
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)


# %% wrong: the sparse loss for one-hot labels and the categorical one for integers (M7, M8)
# hint: sparse-categorical-swapped
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    if labels == "one-hot":  # one-hot rows are sparse: nearly all zeros
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)


# %% wrong: the names of the sparse and the categorical loss exchanged, by string and by function
# hint: sparse-categorical-swapped
import keras


def choose_loss(n_classes, labels, output):
    names = {"integer": "categorical_crossentropy", "one-hot": "sparse_categorical_crossentropy"}
    name = names[labels]
    if n_classes == 2 and labels == "integer":
        name = "binary_crossentropy"
    if output == "probabilities":
        return name
    function = getattr(keras.losses, name)
    return lambda y_true, y_pred: function(y_true, y_pred, from_logits=True)


# %% wrong: integer labels, so the sparse loss, also for a single unit
# hint: sparse-for-one-unit
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)


# %% wrong: never thinks of one unit as a case of its own; looks only at the kind of label
# hint: sparse-for-one-unit
def choose_loss(n_classes, labels, output):
    import tensorflow as tf

    name = "sparse_categorical_crossentropy" if labels == "integer" else "categorical_crossentropy"
    if output == "probabilities":
        return name
    return lambda y, z: getattr(tf.keras.losses, name)(y, z, from_logits=True)


# %% wrong: categorical cross-entropy for one unit: the softmax of one number is always 1 (M5)
# hint: softmax-for-one-unit
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 10 and labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)


# %% wrong: one function with a softmax for all rows, also over the single unit of the binary rows (M5)
# hint: softmax-for-one-unit
from keras import ops


def choose_loss(n_classes, labels, output):
    def loss(y_true, y_pred):
        log_p = ops.log_softmax(y_pred, axis=-1) if output == "logits" else ops.log(y_pred + 1e-7)
        if n_classes == 10 and labels == "integer":
            y_true = ops.one_hot(ops.cast(y_true, "int32"), 10)
        return -ops.sum(ops.cast(y_true, log_p.dtype) * log_p, axis=-1)

    return loss


# %% wrong: a hand-written binary cross-entropy for both two-class rows, a sigmoid for each unit
# hint: two-classes-always-binary
import keras
import tensorflow as tf


def choose_loss(n_classes, labels, output):
    def binary(y, p):
        y = tf.cast(y, tf.float32)
        if output == "logits":
            p = tf.sigmoid(p)
        p = tf.clip_by_value(p, 1e-7, 1 - 1e-7)
        return -tf.reduce_mean(y * tf.math.log(p) + (1 - y) * tf.math.log(1 - p))

    if n_classes == 2:
        return binary
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=output == "logits")
    return keras.losses.CategoricalCrossentropy(from_logits=output == "logits")


# %% wrong: two classes, so binary cross-entropy, although the logits of two units share one softmax
# hint: two-classes-always-binary
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)


# %% wrong: one-hot labels are zeros and ones, so binary cross-entropy for ten units too
# hint: binary-for-many-classes
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if n_classes == 10 and labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    if n_classes == 2 and labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.BinaryCrossentropy(from_logits=from_logits)


# %% wrong: takes the softmax in its own function and says from_logits=True as well
# hint: softmax-twice
import keras
import tensorflow as tf


def choose_loss(n_classes, labels, output):
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=output == "logits")
    if labels == "integer":
        function = keras.losses.sparse_categorical_crossentropy
    else:
        function = keras.losses.categorical_crossentropy

    def loss(y_true, y_pred):
        if output == "logits":
            y_pred = tf.nn.softmax(y_pred) + 0.0
            return function(y_true, y_pred, from_logits=True)
        return function(y_true, y_pred)

    return loss


# %% wrong: the sum over the batch instead of the mean
# hint: sum-not-mean
import keras


def choose_loss(n_classes, labels, output):
    options = {"from_logits": output == "logits", "reduction": "sum"}
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(**options)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(**options)
    return keras.losses.SparseCategoricalCrossentropy(**options)


# %% wrong: label smoothing copied from a tutorial: no longer the plain cross-entropy
# hint: label-smoothing
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits, label_smoothing=0.1)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=from_logits, label_smoothing=0.1)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)


# %% wrong: mean squared error where there are probabilities; believes that any distance will do
# hint: squared-error
import keras


def choose_loss(n_classes, labels, output):
    if output == "probabilities" and (n_classes == 2 or labels == "one-hot"):
        return "mse"
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=True)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=True)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=output == "logits")


# %% wrong: "accuracy" as a loss, because accuracy is what counts in the end (M10)
# hint: accuracy-as-loss
def choose_loss(n_classes, labels, output):
    return "accuracy"


# %% wrong: the metrics of the same names; they add up over batches and give no gradient
# hint: metric-instead-of-loss
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "one-hot":
        return keras.metrics.CategoricalCrossentropy(from_logits=from_logits)
    if n_classes == 2:
        return keras.metrics.BinaryCrossentropy(from_logits=from_logits)
    return keras.metrics.SparseCategoricalCrossentropy(from_logits=from_logits)


# %% wrong: makes the loss in every branch, but returns nothing
# hint: no-return
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "one-hot":
        loss = keras.losses.CategoricalCrossentropy(from_logits=from_logits)
    elif n_classes == 2:
        loss = keras.losses.BinaryCrossentropy(from_logits=from_logits)
    else:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    print(loss.name)


# %% wrong: types "one_hot" where the statement says "one-hot": KeyError
# hint: raises
import keras


def choose_loss(n_classes, labels, output):
    kinds = {
        "integer": keras.losses.SparseCategoricalCrossentropy,
        "one_hot": keras.losses.CategoricalCrossentropy,
    }
    if n_classes == 2 and labels == "integer":
        return keras.losses.BinaryCrossentropy(from_logits=output == "logits")
    return kinds[labels](from_logits=output == "logits")


# %% wrong: hands the labels to tf.nn as they are; compile turns them into float32, which it refuses
# hint: raises
import keras
import tensorflow as tf


def choose_loss(n_classes, labels, output):
    if n_classes == 10 and labels == "integer" and output == "logits":
        return lambda y, z: tf.nn.sparse_softmax_cross_entropy_with_logits(labels=y, logits=z)
    if labels == "integer":
        if n_classes == 2:
            return keras.losses.BinaryCrossentropy(from_logits=output == "logits")
        return keras.losses.SparseCategoricalCrossentropy()
    return keras.losses.CategoricalCrossentropy(from_logits=output == "logits")


# %% wrong: returns the code of the loss as text
# hint: wrong-type
def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        name = "CategoricalCrossentropy"
    elif n_classes == 2:
        name = "BinaryCrossentropy"
    else:
        name = "SparseCategoricalCrossentropy"
    return f"keras.losses.{name}(from_logits={output == 'logits'})"


# %% wrong: returns the name of the loss together with from_logits instead of a loss
# hint: wrong-type
def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "one-hot":
        return "categorical_crossentropy", from_logits
    if n_classes == 2:
        return "binary_crossentropy", from_logits
    return "sparse_categorical_crossentropy", from_logits


# %% wrong: the hyphen is forgotten, one-hot labels are taken for integers
# hint: one-hot-taken-for-integers
from keras import losses


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "one_hot":
        return losses.CategoricalCrossentropy(from_logits=from_logits)
    if n_classes == 2:
        return losses.BinaryCrossentropy(from_logits=from_logits)
    return losses.SparseCategoricalCrossentropy(from_logits=from_logits)
