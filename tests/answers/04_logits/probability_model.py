# %% right: eight epochs in batches of 64, as in the lesson
# seeds: yes
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, batch_size=64, epochs=8, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% right: the default Adam for 25 epochs, grown with add
# seeds: yes
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential()
    model.add(keras.Input(shape=x.shape[1:]))
    model.add(keras.layers.Rescaling(1 / 16))
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(32, activation="relu"))
    model.add(keras.layers.Dense(n_classes))
    model.compile(
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        optimizer="adam",
        metrics=["accuracy"],
    )
    model.fit(x, y, epochs=25, verbose=0)
    return model, keras.Sequential([model, keras.layers.Activation("softmax")])


# %% right: functional, both models from one graph, one-hot labels
import keras
from keras import layers


def train_with_logits(x, y, n_classes):
    pictures = keras.Input((8, 8))
    hidden = layers.Flatten()(layers.Rescaling(1 / 16)(pictures))
    hidden = layers.Dense(64, activation="relu")(hidden)
    logits = layers.Dense(n_classes)(hidden)
    logits_model = keras.Model(pictures, logits)
    probability_model = keras.Model(pictures, layers.Softmax()(logits))
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    logits_model.compile(keras.optimizers.Adam(0.005), loss=loss)
    logits_model.fit(x, keras.utils.to_categorical(y, n_classes), epochs=15, verbose=0)
    return logits_model, probability_model


# %% right: the probability model is trained, and the logits model inside learns with it
import keras


def train_with_logits(x, y, n_classes):
    inside = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Flatten(),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Dense(48, activation="tanh"),
            keras.layers.Dense(n_classes),
        ]
    )
    whole = keras.Sequential([inside, keras.layers.Softmax()])
    whole.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    whole.fit(x, y, epochs=12, verbose=0)
    return [inside, whole]


# %% right: a training loop of its own with GradientTape
import keras
import numpy as np
import tensorflow as tf


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Flatten(),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    optimizer = keras.optimizers.Adam(0.01)

    @tf.function
    def step(pictures, labels):
        with tf.GradientTape() as tape:
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, model(pictures))
            loss = tf.reduce_mean(losses)
        weights = model.trainable_variables
        optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights, strict=True))

    pictures = tf.constant(x, tf.float32)
    labels = tf.constant(np.asarray(y), tf.int32)
    for _ in range(200):
        step(pictures, labels)
    return model, keras.Sequential([model, keras.layers.Softmax()])


# %% right: a copy of the weights in a second model that ends in softmax
import keras


def build(n_classes, activation=None):
    return keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation=activation),
        ]
    )


def train_with_logits(x, y, n_classes):
    logits_model, probability_model = build(n_classes), build(n_classes, "softmax")
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    logits_model.compile("adam", loss)
    logits_model.fit(x / 16, y, epochs=30, verbose=0)
    first = logits_model.layers[1]
    kernel, bias = first.get_weights()
    first.set_weights([kernel / 16, bias])  # from now on the model takes raw pictures
    probability_model.set_weights(logits_model.get_weights())
    return logits_model, probability_model


# %% right: SGD with momentum, patience on a part that is set aside
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.SGD(0.1, momentum=0.9), loss=loss)
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    model.fit(x, y, epochs=40, validation_split=0.15, callbacks=[stop], verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: ten epochs of the default Adam
# hint: too-few-steps
# seeds: yes
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss)
    model.fit(x, y, epochs=10, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: one epoch, as fit makes it
# hint: too-few-steps
# seeds: yes
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: from_logits forgotten, the loss by its name
# hint: loss-misreads-logits
# seeds: yes
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = "sparse_categorical_crossentropy"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: from_logits=False, since the model has no softmax
# hint: loss-misreads-logits
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=False)
    model.compile(optimizer="adam", loss=loss)
    model.fit(x, y, epochs=25, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: the squared error of one-hot rows
# hint: another-loss
# seeds: yes
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = "mean_squared_error"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, keras.utils.to_categorical(y, n_classes), epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: compiled, never fitted
# hint: never-fitted
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: evaluated where it should be fitted
# hint: never-fitted
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.evaluate(x, y, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: SGD with its default rate
# hint: too-few-steps
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="sgd", loss=loss)
    model.fit(x, y, epochs=2, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: a learning rate of 1
# hint: labels-mixed-up
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(1.0), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: pictures shuffled, labels left in their order
# hint: labels-mixed-up
import keras
import numpy as np


def train_with_logits(x, y, n_classes):
    x = np.random.default_rng(0).permutation(x)
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: softmax in the last layer, and the same model once more
# hint: probabilities-for-logits
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    loss = "sparse_categorical_crossentropy"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    return model, model


# %% wrong: softmax in both models
# hint: probabilities-for-logits
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
    loss = "sparse_categorical_crossentropy"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: adds the softmax to the trained model, which is then both
# hint: probabilities-for-logits
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    model.add(keras.layers.Softmax())
    return model, model


# %% wrong: probabilities first
# hint: exchanged
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return probability_model, model


# %% wrong: the trained model twice
# hint: still-logits
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    return model, model


# %% wrong: compiles the second model with the softmax loss and expects probabilities
# hint: still-logits
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.models.clone_model(model)
    probability_model.set_weights(model.get_weights())
    probability_model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False))
    return model, probability_model


# %% wrong: sigmoid for the probabilities
# hint: sigmoid-for-many-classes
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Activation("sigmoid")])
    return model, probability_model


# %% wrong: a new Dense layer with softmax behind the trained model
# hint: other-weights
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential(
        [model, keras.layers.Dense(n_classes, activation="softmax")]
    )
    return model, probability_model


# %% wrong: two models, each trained by itself
# hint: other-weights
import keras


def trained(x, y, n_classes, activation):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation=activation),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=activation is None)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=8, verbose=0)
    return model


def train_with_logits(x, y, n_classes):
    return trained(x, y, n_classes, None), trained(x, y, n_classes, "softmax")


# %% wrong: softmax twice behind the trained model
# hint: other-weights
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential(
        [model, keras.layers.Activation("softmax"), keras.layers.Softmax()]
    )
    return model, probability_model


# %% wrong: a copy without the weights
# hint: other-weights
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([keras.models.clone_model(model), keras.layers.Softmax()])
    return model, probability_model


# %% wrong: the softmax over the batch
# hint: wrong-axis
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax(axis=0)])
    return model, probability_model


# %% wrong: sigmoid in the last layer
# hint: activation-at-the-end
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="sigmoid"),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: ReLU in the last layer
# hint: activation-at-the-end
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes, activation="relu"),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: always ten classes, as in the lesson
# hint: fixed-number-of-classes
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: one unit for a class number
# hint: fixed-number-of-classes
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(1),
        ]
    )
    loss = "mse"
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: the trained model alone
# hint: wrong-type
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    return model


# %% wrong: the probabilities of the pictures in place of a model
# hint: wrong-type
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probabilities = keras.ops.softmax(model.predict(x, verbose=0))
    return model, probabilities


# %% wrong: what fit returns, and the probability model
# hint: wrong-type
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    history = model.fit(x, y, epochs=8, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return history, probability_model


# %% wrong: no return
# hint: no-return
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])


# %% wrong: the loss for one-hot labels
# hint: raises
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model


# %% wrong: softmax of the model itself
# hint: raises
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.ops.softmax(model)
    return model, probability_model


# %% wrong: never compiled
# hint: raises
import keras


def train_with_logits(x, y, n_classes):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Rescaling(1 / 16),
            keras.layers.Flatten(),
            keras.layers.Dense(32, activation="relu"),
            keras.layers.Dense(n_classes),
        ]
    )
    model.fit(x, y, epochs=15, verbose=0)
    probability_model = keras.Sequential([model, keras.layers.Softmax()])
    return model, probability_model
