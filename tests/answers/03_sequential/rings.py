# %% right: two hidden layers with ReLU, softmax, 25 epochs
# seeds: yes
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=(2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(x, y, epochs=25, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% right: one wide layer with tanh, grown with add
# seeds: yes
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential()
    model.add(keras.Input((2,)))
    model.add(keras.layers.Dense(64, activation="tanh"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    optimizer = keras.optimizers.Adam(0.01)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, batch_size=32, epochs=60)
    tested = model.evaluate(x_held, y_held)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested[1], rings


# %% right: the default Adam, a wide network and patience
import keras
from keras import layers


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            layers.Dense(64, activation="relu"),
            layers.Dense(64, activation="relu"),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=60, verbose=2)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% right: functional, ends in logits
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    points = keras.Input((2,))
    hidden = keras.layers.Dense(48, activation="relu")(points)
    hidden = keras.layers.Dense(24, activation="relu")(hidden)
    model = keras.Model(points, keras.layers.Dense(n_classes)(hidden))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss, metrics=["accuracy"])
    model.fit(x, y, epochs=30, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = [int(row.argmax()) for row in model.predict(x_new, verbose=0)]
    return model, tested["accuracy"], rings


# %% right: a class of its own, one-hot labels
import keras


class Rings(keras.Model):
    def __init__(self, n_classes):
        super().__init__()
        self.first = keras.layers.Dense(32, activation="relu")
        self.second = keras.layers.Dense(32, activation="relu")
        self.last = keras.layers.Dense(n_classes, activation="softmax")

    def call(self, x):
        return self.last(self.second(self.first(x)))


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = Rings(n_classes)
    model.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, keras.utils.to_categorical(y, n_classes), epochs=25, verbose=0)
    tested = model.evaluate(
        x_held, keras.utils.to_categorical(y_held, n_classes), verbose=0, return_dict=True
    )
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% right: a training loop of its own, whole data at once
import keras
import numpy as np
import tensorflow as tf


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    optimizer = keras.optimizers.Adam(0.02)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)

    @tf.function
    def step(points, labels):
        with tf.GradientTape() as tape:
            value = loss(labels, model(points, training=True))
        gradients = tape.gradient(value, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))

    points, labels = tf.constant(x), tf.constant(y)
    for _ in range(400):
        step(points, labels)
    right = np.mean(model.predict(x_held, verbose=0).argmax(axis=1) == y_held)
    return model, right, np.argmax(model.predict(x_new, verbose=0), axis=-1)


# %% right: adapted normalization, and the distance from the centre as a third input
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    normalization = keras.layers.Normalization()
    normalization.adapt(x)
    points = keras.Input((2,))
    scaled = normalization(points)
    squared = keras.layers.multiply([scaled, scaled])
    both = keras.layers.concatenate([scaled, squared])
    hidden = keras.layers.Dense(32, activation="relu")(both)
    model = keras.Model(points, keras.layers.Dense(n_classes, activation="softmax")(hidden))
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=40, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% right: stops early on a part that was set aside
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    stop = keras.callbacks.EarlyStopping(patience=6, restore_best_weights=True)
    model.fit(x, y, epochs=25, validation_split=0.2, callbacks=[stop], verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: ten epochs of the default Adam
# hint: too-few-steps
# seeds: yes
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=10, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: batches of 64 as in the lesson, six epochs
# hint: too-few-steps
# seeds: yes
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, batch_size=64, epochs=6, validation_split=0.2, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: fit without epochs
# hint: too-few-steps
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: compiled, never fitted
# hint: never-fitted
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: evaluated where it should be fitted
# hint: never-fitted
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    print(model.evaluate(x, y))
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: fits a copy and returns the model
# hint: never-fitted
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    copy = keras.models.clone_model(model)
    copy.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    copy.fit(x, y, epochs=2, verbose=0)
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: no activation between the layers
# hint: linear
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32),
            keras.layers.Dense(32),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=8, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: no hidden layer, logits
# hint: linear
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(n_classes)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.01), loss, metrics=["accuracy"])
    model.fit(x, y, epochs=8, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: a hidden layer of two units
# hint: bottleneck
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(2, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=12, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: SGD with its default rate
# hint: still-learning
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=25, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: a step size of 10
# hint: thrown-too-far
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(10.0), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=6, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: the squared error of a class number
# hint: one-output
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(1),
        ]
    )
    model.compile("adam", "mse", metrics=["accuracy"])
    model.fit(x, y, epochs=2, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0)[:, 0].round().astype(int)
    return model, tested["accuracy"], rings


# %% wrong: always three rings
# hint: fixed-number-of-classes
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=2, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: always ten classes, as in the lesson
# hint: fixed-number-of-classes
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=2, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: one model for all calls
# hint: fixed-number-of-classes
import keras

model = keras.Sequential(
    [
        keras.Input((2,)),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(32, activation="relu"),
        keras.layers.Dense(4, activation="softmax"),
    ]
)
model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model.fit(x, y, epochs=2, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: ReLU in the last layer
# hint: relu-at-the-end
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="relu"),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.01), loss, metrics=["accuracy"])
    model.fit(x, y, epochs=2, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: sigmoid in the last layer
# hint: sigmoid-at-the-end
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="sigmoid"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=2, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: returns what fit returns
# hint: history-returned
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    return model.fit(x, y, epochs=3, verbose=0)


# %% wrong: returns the predictions
# hint: wrong-type
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=3, verbose=0)
    return model.predict(x, verbose=0)


# %% wrong: no return
# hint: no-return
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=3, verbose=0)


# %% wrong: never compiled
# hint: raises
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.fit(x, y, epochs=25, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: the loss for one-hot labels
# hint: raises
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=25, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: no softmax at the end, and a loss that expects it
# hint: loss-misreads-outputs
import keras
from keras import layers


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            layers.Dense(32, activation="relu"),
            layers.Dense(32, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=25, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: standardizes the points outside of the model
# hint: wrong-accuracy
import keras
from keras import layers


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    mean, std = x.mean(axis=0), 3 * x.std(axis=0)
    x, x_held, x_new = ((points - mean) / std for points in (x, x_held, x_new))
    model = keras.Sequential(
        [
            keras.Input((2,)),
            layers.Dense(64, activation="relu"),
            layers.Dense(64, activation="relu"),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=40, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0, return_dict=True)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, tested["accuracy"], rings


# %% wrong: returns the model alone
# hint: wrong-type
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=3, verbose=0)
    return model


# %% wrong: returns what evaluate returns, loss and accuracy
# hint: loss-for-accuracy
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=25, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0)
    return model, tested, model.predict(x_new, verbose=0).argmax(axis=1)


# %% wrong: takes the first number of evaluate
# hint: loss-for-accuracy
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=25, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0)
    return model, tested[0], model.predict(x_new, verbose=0).argmax(axis=1)


# %% wrong: the accuracy that fit reports of the last epoch, of a model that knows all rings
# hint: training-accuracy
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(48, activation="relu"),
            keras.layers.Dense(48, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.optimizer.learning_rate = 0.01
    history = model.fit(x, y, validation_data=(x_held, y_held), epochs=30, verbose=0)
    rings = model.predict(x_new, verbose=0).argmax(axis=1)
    return model, history.history["accuracy"][-1], rings


# %% wrong: evaluates on the points that it learned from
# hint: training-accuracy
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=3, verbose=0)
    tested = model.evaluate(x, y, verbose=0)
    return model, tested[1], model.predict(x_new, verbose=0).argmax(axis=1)


# %% wrong: returns the probabilities of the new points
# hint: rows-for-rings
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=3, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0)
    return model, tested[1], model.predict(x_new, verbose=0)


# %% wrong: argmax of the columns
# hint: other-points
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=3, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0)
    return model, tested[1], model.predict(x_new, verbose=0).argmax(axis=0)


# %% wrong: predicts the points that were held back
# hint: other-points
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(x, y, epochs=3, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0)
    return model, tested[1], model.predict(x_held, verbose=0).argmax(axis=1)


# %% wrong: evaluate without metrics: only the loss comes back
# hint: raises
import keras


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=3, verbose=0)
    tested = model.evaluate(x_held, y_held, verbose=0)
    return model, tested[1], model.predict(x_new, verbose=0).argmax(axis=1)


# %% wrong: the largest probability in place of the ring
# hint: largest-not-its-place
import keras
from keras import layers


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=(2,)),
            layers.Dense(32, activation="relu"),
            layers.Dense(32, activation="relu"),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.Adam(0.01),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(x, y, epochs=25, verbose=0)
    _, accuracy = model.evaluate(x_held, y_held, verbose=0)
    rings = model.predict(x_new, verbose=0).max(axis=1)
    return model, accuracy, rings


# %% wrong: learns from the points that were held back, too
# hint: held-back-learned
import keras
import numpy as np
from keras import layers


def fit_rings(x, y, x_held, y_held, x_new, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=(2,)),
            layers.Dense(32, activation="relu"),
            layers.Dense(32, activation="relu"),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
    all_x, all_y = np.concatenate([x, x_held]), np.concatenate([y, y_held])
    model.fit(all_x, all_y, epochs=25, verbose=0)
    loss, accuracy = model.evaluate(x_held, y_held, verbose=0)
    rings = np.argmax(model.predict(x_new, verbose=0), axis=1)
    return model, accuracy, rings
