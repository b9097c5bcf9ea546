# %% right: Adam by its name, then its learning rate set
import keras


def repaired(model, x, y):
    model.compile(
        optimizer="adam",
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    model.optimizer.learning_rate = 0.01
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% right: a tf.data dataset of one batch
import keras
import tensorflow as tf


def repaired(model, x, y):
    batches = tf.data.Dataset.from_tensor_slices((x, dict(y))).batch(len(x))
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(batches, epochs=1, verbose=0)


# %% right: dictionaries by name; the sum asked for in each loss object
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% right: compiled to run eagerly; one epoch is the default
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        run_eagerly=True,
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, batch_size=x.shape[0], verbose=0)


# %% right: lists in the order of the model's output names
import keras


def repaired(model, x, y):
    losses = {
        "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
        "slant": keras.losses.MeanSquaredError(reduction="sum"),
    }
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss=[losses[name] for name in model.output_names],
        metrics=[["accuracy"] if name == "digit" else [] for name in model.output_names],
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% right: a loss class of its own, log-softmax by hand
import keras
from keras import ops


class CrossEntropyOfLogits(keras.losses.Loss):
    def __init__(self):
        super().__init__(reduction="sum")

    def call(self, y_true, y_pred):
        labels = ops.cast(ops.reshape(y_true, (-1,)), "int32")
        return -ops.sum(ops.one_hot(labels, 10) * ops.log_softmax(y_pred), axis=-1)


def repaired(model, x, y):
    losses = {"digit": CrossEntropyOfLogits(), "slant": keras.losses.MeanSquaredError("sum")}
    adam = keras.optimizers.Adam(learning_rate=1e-2)
    model.compile(optimizer=adam, loss=losses, metrics={"digit": ["accuracy"]})
    model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
    return model.history


# %% right: a metric object that is given the name accuracy
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": [keras.metrics.SparseCategoricalAccuracy(name="accuracy")]},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% right: two loss functions of its own that return the sum
import keras
from keras import ops


def summed_cross_entropy(labels, logits):
    return ops.sum(keras.losses.sparse_categorical_crossentropy(labels, logits, from_logits=True))


def summed_squares(target, output):
    return ops.sum(ops.square(target - output))


def repaired(model, x, y):
    model.compile(
        keras.optimizers.Adam(0.01),
        loss={"digit": summed_cross_entropy, "slant": summed_squares},
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, batch_size=len(x), shuffle=False, verbose=0)


# %% right: everything under tf.keras, Adam from its settings
import tensorflow as tf


def repaired(model, x, y):
    model.compile(
        optimizer=tf.keras.optimizers.get(
            {"class_name": "adam", "config": {"learning_rate": 0.01}}
        ),
        loss={
            "digit": tf.keras.losses.SparseCategoricalCrossentropy(True, reduction="sum"),
            "slant": tf.keras.losses.MeanSquaredError("sum"),
        },
        metrics={"digit": ["accuracy"], "slant": []},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), verbose=0)


# %% wrong: loss names as before: nothing says that digit gives logits, nothing is summed
# hint: from-logits-forgotten
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": "sparse_categorical_crossentropy",
            "slant": "mse",
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: sums both losses but takes the logits for probabilities
# hint: from-logits-forgotten
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: loss_reduction taken out and nothing put in its place
# hint: mean-for-sum
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: reduction given to the losses as sum_over_batch_size
# hint: mean-for-sum
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(
                from_logits=True, reduction="sum_over_batch_size"
            ),
            "slant": keras.losses.MeanSquaredError(reduction="sum_over_batch_size"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: sums the cross-entropy; slant keeps its name
# hint: one-loss-summed
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": "mse",
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: sums the squares; the cross-entropy stays a mean
# hint: one-loss-summed
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: makes the sums by loss_weights of the batch size
# hint: loss-weights-for-sum
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": keras.losses.MeanSquaredError(),
        },
        loss_weights={"digit": float(len(x)), "slant": float(len(x))},
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: mean absolute error for slant
# hint: absolute-error
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanAbsoluteError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: softmax in front of a loss from logits
# hint: softmax-twice
import keras


def repaired(model, x, y):
    def cross_entropy(labels, logits):
        return keras.ops.sum(
            keras.losses.sparse_categorical_crossentropy(
                labels, 1.0 * keras.ops.softmax(logits), from_logits=True
            )
        )

    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": cross_entropy,
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: weighs both losses by one half
# hint: loss-weights-halved
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        loss_weights={"digit": 0.5, "slant": 0.5},
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: accuracy for both outputs, by name
# hint: accuracy-for-slant
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy", "slant": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: a list with one accuracy per output
# hint: accuracy-for-slant
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics=["accuracy", "accuracy"],
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: accuracy given to the other output
# hint: accuracy-on-the-wrong-output
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"slant": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: trains a copy with the same weights
# hint: clone-trained
import keras


def repaired(model, x, y):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    model = copy
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: trains a copy with new weights
# hint: clone-trained
import keras


def repaired(model, x, y):
    model = keras.models.clone_model(model)
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: adam by name, with the default learning rate
# hint: learning-rate-lost
import keras


def repaired(model, x, y):
    model.compile(
        optimizer="adam",
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: Adam() without a learning rate
# hint: learning-rate-lost
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: the short name acc, as in old code
# hint: metric-under-another-name
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "acc"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: a metric object without a name of its own
# hint: metric-under-another-name
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": keras.metrics.SparseCategoricalAccuracy()},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: five epochs, so that one sees something
# hint: more-epochs
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=5, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: takes the metrics out, since they raise
# hint: no-accuracy
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: fits and forgets to return
# hint: no-return
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: compiles; fit is left for later
# hint: unfinished
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    raise NotImplementedError("fit")


# %% wrong: freezes the model before it compiles
# hint: not-trained
import keras


def repaired(model, x, y):
    model.trainable = False
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: epochs=0: asks for the history only
# hint: not-trained
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=0, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: divides the learning rate by the batch size, since the losses are sums
# hint: other-learning-rate
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(0.01 / len(x)),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: ten times the learning rate
# hint: other-learning-rate
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(0.1),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: RMSprop for the optimizer that is gone
# hint: other-optimizer
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.RMSprop(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: SGD for the optimizer that is gone
# hint: other-optimizer
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.SGD(0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: keeps a part of the examples for validation
# hint: part-held-out
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(
        x, y, epochs=1, batch_size=len(x), shuffle=False, validation_split=0.2, verbose=0
    )


# %% wrong: the class Accuracy, which compares labels with raw outputs
# hint: raises
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": keras.metrics.Accuracy(name="accuracy")},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: leaves metrics as they were
# hint: raises
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics=["accuracy"],
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: SUM in capital letters
# hint: raises
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="SUM"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: the old optimizer from tf.compat.v1
# hint: raises
import keras
import tensorflow as tf


def repaired(model, x, y):
    model.compile(
        optimizer=tf.compat.v1.train.AdamOptimizer(0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: the optimizer from optimizers.legacy
# hint: raises
import tensorflow as tf
from tensorflow import keras


def repaired(model, x, y):
    model.compile(
        optimizer=tf.keras.optimizers.legacy.Adam(0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: leaves loss_reduction in compile
# hint: raises
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        loss_reduction="sum",
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: the old name of the learning rate
# hint: raises
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(lr=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: the constant of earlier versions
# hint: raises
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction=keras.losses.Reduction.SUM),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: a loss for digit only
# hint: raises
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum")
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: the metrics as the third argument, which is loss_weights
# hint: raises
import keras


def repaired(model, x, y):
    losses = {
        "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
        "slant": keras.losses.MeanSquaredError(reduction="sum"),
    }
    model.compile(keras.optimizers.Adam(0.01), losses, {"digit": "accuracy"})
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: the code as it was shown
# hint: raises
import tensorflow as tf


def repaired(model, x, y):
    model.compile(
        optimizer=tf.train.AdamOptimizer(0.01),
        loss={"digit": "sparse_categorical_crossentropy", "slant": "mse"},
        loss_reduction="sum",
        metrics=["accuracy"],
    )
    return model.fit(
        x,
        y,
        epochs=1,
        batch_size=len(x),
        shuffle=False,
        workers=4,
        use_multiprocessing=True,
        verbose=0,
    )


# %% wrong: leaves workers in fit
# hint: raises
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, workers=4, verbose=0)


# %% wrong: batches of eight
# hint: several-batches
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=8, shuffle=False, verbose=0)


# %% wrong: throws out batch_size together with workers
# hint: several-batches
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, shuffle=False, verbose=0)


# %% wrong: None as the loss of slant
# hint: slant-dropped
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": None,
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: fits to try it and fits again to return the history
# hint: trained-twice
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)


# %% wrong: fits once without the history, and compiles nothing again
# hint: trained-twice
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    model.fit(x, y, batch_size=len(x), verbose=0)
    history = model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
    return history


# %% wrong: what evaluate says, instead of the history of training
# hint: wrong-type
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.evaluate(x, y, batch_size=len(x), return_dict=True, verbose=0)


# %% wrong: the dictionary, not the History
# hint: wrong-type
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0).history


# %% wrong: returns the repaired model
# hint: wrong-type
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": "accuracy"},
    )
    model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
    return model


# %% wrong: AdamW is the Adam of today
# hint: weights-shrunk
import keras


def repaired(model, x, y):
    model.compile(
        optimizer=keras.optimizers.AdamW(0.01),
        loss={
            "digit": keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"),
            "slant": keras.losses.MeanSquaredError(reduction="sum"),
        },
        metrics={"digit": ["accuracy"]},
    )
    return model.fit(x, y, epochs=1, batch_size=len(x), shuffle=False, verbose=0)
