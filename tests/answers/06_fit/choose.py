# %% right: two layers of 128, a larger rate, twenty epochs
# seeds: yes
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, validation_data=validation, epochs=18, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% right: tries two networks, the better on validation
import keras
from keras import layers


def candidate(units, rate, train):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    model.add(layers.Dense(units, activation="relu"))
    model.add(layers.Dense(units, activation="relu"))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(
        keras.optimizers.Adam(rate), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(*train, epochs=18, verbose=0)
    return model


def choose(train, validation, test):
    models = [candidate(units, rate, train) for units, rate in ((16, 0.001), (128, 0.003))]
    scores = [model.evaluate(*validation, verbose=0)[1] for model in models]
    best = models[scores.index(max(scores))]
    return best, best.evaluate(*test, verbose=0)[1]


# %% right: stops by itself, on the accuracy of the validation pictures
import keras
import numpy as np
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    model.add(layers.Dense(256, activation="relu"))
    model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping("val_accuracy", patience=8, restore_best_weights=True)
    x, y = train
    model.fit(x, y, epochs=30, validation_data=validation, callbacks=[stop], verbose=0)
    named = model.predict(test[0], verbose=0).argmax(axis=1)
    return model, np.mean(named == test[1])


# %% right: scales outside, wraps the model, SGD with momentum
import keras
from keras import layers


def choose(train, validation, test):
    pictures = keras.Input((28, 28))
    h = layers.Flatten()(layers.Rescaling(1 / 255)(pictures))
    for units in (128, 64):
        h = layers.Dense(units, activation="relu")(h)
    model = keras.Model(pictures, layers.Dense(10, activation="softmax")(h))
    optimizer = keras.optimizers.SGD(0.05, momentum=0.9)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(*train, epochs=20, batch_size=16, verbose=0)
    return [model, model.evaluate(*test, verbose=0, return_dict=True)["accuracy"]]


# %% right: a small convolutional network
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255)])
    model.add(layers.Reshape((28, 28, 1)))
    model.add(layers.Conv2D(12, 5, strides=2, activation="relu"))
    model.add(layers.MaxPooling2D(2))
    model.add(layers.Flatten())
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.004), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=12, verbose=0)
    loss, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: Adam as it comes, five epochs
# hint: too-few-steps
# seeds: yes
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(1):
        model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile("adam", loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=5, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: three epochs
# hint: too-few-steps
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.001), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: fit without epochs
# hint: too-few-steps
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: eight units
# hint: too-small
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(8, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, validation_data=validation, epochs=18, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: a rate that is too large
# hint: one-answer-for-many
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.3), loss=loss, metrics=["accuracy"])
    model.fit(*train, validation_data=validation, epochs=18, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: plain SGD with its own rate
# hint: still-learning
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile("sgd", loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=16, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: does not train
# hint: never-fitted
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=0, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: reports the validation accuracy
# hint: validation-reported
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    return model, model.evaluate(*validation, verbose=0)[1]


# %% wrong: reports the best validation accuracy of the history
# hint: wrong-number
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    run = model.fit(*train, validation_data=validation, epochs=4, verbose=0)
    best = max(run.history["val_accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    return model, best


# %% wrong: reports the training accuracy
# hint: training-reported
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    return model, model.evaluate(*train, verbose=0)[1]


# %% wrong: reports the loss
# hint: loss-reported
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    return model, model.evaluate(*test, verbose=0)[0]


# %% wrong: reports per cent
# hint: percent
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    return model, 100 * model.evaluate(*test, verbose=0)[1]


# %% wrong: reports the list that evaluate gives
# hint: wrong-type
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    return model, model.evaluate(*test, verbose=0)


# %% wrong: the model alone
# hint: model-alone
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    return model


# %% wrong: the number alone
# hint: wrong-type
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    return model.evaluate(*test, verbose=0)[1]


# %% wrong: returns nothing
# hint: no-return
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    print(model.evaluate(*test, verbose=0))


# %% wrong: trains on the test pictures as well
# hint: test-has-a-say
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=4, verbose=0)
    model.fit(*test, epochs=2, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: stops by the test pictures
# hint: test-has-a-say
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping("val_accuracy", patience=5, restore_best_weights=True)
    model.fit(*train, epochs=18, validation_data=test, callbacks=[stop], verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy


# %% wrong: chooses the better of two on the test pictures
# hint: test-has-a-say
import keras
from keras import layers


def choose(train, validation, test):
    best, best_accuracy = None, -1
    for epochs in (2, 10):
        model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255)])
        model.add(layers.Flatten())
        model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        loss = "sparse_categorical_crossentropy"
        model.compile(keras.optimizers.Adam(0.003), loss, metrics=["accuracy"])
        model.fit(*train, epochs=epochs, verbose=0)
        accuracy = model.evaluate(*test, verbose=0)[1]
        if accuracy > best_accuracy:
            best, best_accuracy = model, accuracy
    return best, best_accuracy


# %% wrong: returns the last candidate, not the best
# hint: too-few-steps
import keras
from keras import layers


def choose(train, validation, test):
    accuracies = []
    for epochs in (14, 2):
        model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255)])
        model.add(layers.Flatten())
        model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        loss = "sparse_categorical_crossentropy"
        model.compile(keras.optimizers.Adam(0.003), loss, metrics=["accuracy"])
        model.fit(*train, epochs=epochs, verbose=0)
        accuracies.append(model.evaluate(*validation, verbose=0)[1])
    return model, model.evaluate(*test, verbose=0)[1]


# %% wrong: takes the pair for pictures
# hint: raises
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    model.add(layers.Dense(10, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, epochs=3, verbose=0)
    return model, model.evaluate(test, verbose=0)[1]


# %% wrong: one output
# hint: other-outputs
import keras
from keras import layers


def choose(train, validation, test):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    for _ in range(2):
        model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(1))
    loss = "mse"
    model.compile(keras.optimizers.Adam(0.003), loss=loss, metrics=["accuracy"])
    model.fit(*train, epochs=3, verbose=0)
    _, accuracy = model.evaluate(*test, verbose=0)
    return model, accuracy
