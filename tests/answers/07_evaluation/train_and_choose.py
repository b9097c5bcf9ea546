# %% right: none or two hidden layers, the better on validation
# seeds: yes
import keras
from keras import layers


def train_and_choose(x_train, y_train, x_val, y_val):
    best, best_accuracy = None, -1.0
    for hidden in ([], [64, 64]):
        model = keras.Sequential([keras.Input(x_train.shape[1:])])
        for units in hidden:
            model.add(layers.Dense(units, activation="relu"))
        model.add(layers.Dense(2, activation="softmax"))
        loss = "sparse_categorical_crossentropy"
        model.compile(keras.optimizers.Adam(0.01), loss, metrics=["accuracy"])
        model.fit(x_train, y_train, epochs=30, verbose=0)
        _, accuracy = model.evaluate(x_val, y_val, verbose=0)
        if accuracy > best_accuracy:
            best, best_accuracy = model, accuracy
    return best, best_accuracy


# %% right: one large network, the epoch chosen on validation
# seeds: yes
import keras
import numpy as np


def train_and_choose(x_train, y_train, x_val, y_val):
    model = keras.Sequential(
        [
            keras.Input((x_train.shape[1],)),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(2),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.005), loss, metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(
        monitor="val_accuracy", patience=15, restore_best_weights=True
    )
    validation = (x_val, y_val)
    model.fit(x_train, y_train, epochs=60, validation_data=validation, callbacks=[stop], verbose=0)
    named = np.argmax(model.predict(x_val, verbose=0), axis=1)
    return model, np.mean(named == y_val)


# %% right: a list of candidates and max, functional
import keras
import numpy as np


def train_and_choose(x_train, y_train, x_val, y_val):
    def candidate(units):
        entry = keras.Input(x_train.shape[1:])
        hidden = entry
        if units:
            hidden = keras.layers.Dense(units, activation="relu")(entry)
            hidden = keras.layers.Dense(units, activation="relu")(hidden)
        model = keras.Model(entry, keras.layers.Dense(2, activation="softmax")(hidden))
        model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
        model.fit(x_train, y_train, epochs=30, verbose=0)
        right = np.argmax(model(x_val), axis=1) == y_val
        return float(np.mean(right)), model

    accuracy, model = max([candidate(0), candidate(80)], key=lambda pair: pair[0])
    return [model, accuracy]


# %% right: a class of its own, tanh or nothing
import keras
import numpy as np


class Candidate(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.hidden = [keras.layers.Dense(n, activation="tanh") for n in units]
        self.last = keras.layers.Dense(2)

    def call(self, x):
        for layer in self.hidden:
            x = layer(x)
        return self.last(x)


def train_and_choose(x_train, y_train, x_val, y_val):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    models = [Candidate(units) for units in ((), (64, 64))]
    accuracies = []
    for model in models:
        model.compile(keras.optimizers.Adam(0.01), loss)
        model.fit(x_train, y_train, epochs=25, verbose=0)
        accuracies.append(np.mean(np.argmax(model(x_val), axis=1) == y_val))
    best = int(np.argmax(accuracies))
    return models[best], accuracies[best]


# %% right: few or many epochs of the same network
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    found = []
    for epochs in (2, 25):
        model = network(x_train.shape[1], (64, 64))
        model.fit(x_train, y_train, epochs=epochs, verbose=0)
        found.append((accuracy_of(model, x_val, y_val), epochs, model))
    accuracy, _, model = sorted(found, key=lambda one: one[:2])[-1]
    return model, accuracy


# %% wrong: one large network, nothing to choose from
# hint: learned-by-heart
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(x_train.shape[1], (64, 64))
    model.fit(x_train, y_train, epochs=20, verbose=0)
    return model, accuracy_of(model, x_val, y_val)


# %% wrong: one small network
# hint: too-small
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(x_train.shape[1], (8,))
    model.fit(x_train, y_train, epochs=14, verbose=0)
    return model, accuracy_of(model, x_val, y_val)


# %% wrong: no hidden layer
# hint: straight-only
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(x_train.shape[1], ())
    model.fit(x_train, y_train, epochs=3, verbose=0)
    return model, accuracy_of(model, x_val, y_val)


# %% wrong: six epochs of one large network
# hint: too-few-steps
# seeds: yes
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(x_train.shape[1], (64, 64))
    model.fit(x_train, y_train, epochs=6, verbose=0)
    return model, accuracy_of(model, x_val, y_val)


# %% wrong: chosen by the accuracy on the training part
# hint: learned-by-heart
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    found = []
    for number, hidden in enumerate(((), (64, 64))):
        model = network(x_train.shape[1], hidden)
        model.fit(x_train, y_train, epochs=20, verbose=0)
        found.append((accuracy_of(model, x_train, y_train), number, model))
    _, _, model = max(found)
    return model, accuracy_of(model, x_val, y_val)


# %% wrong: the worst in place of the best
# hint: worst-chosen
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    found = []
    for number, hidden in enumerate(((), (64, 64))):
        model = network(x_train.shape[1], hidden)
        model.fit(x_train, y_train, epochs=20, verbose=0)
        found.append((accuracy_of(model, x_val, y_val), number, model))
    accuracy, _, model = min(found)
    return model, accuracy


# %% wrong: the last model with the number of the best
# hint: number-of-another
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    found = []
    for number, hidden in enumerate(((64, 64), ())):
        model = network(x_train.shape[1], hidden)
        model.fit(x_train, y_train, epochs=2, verbose=0)
        found.append((accuracy_of(model, x_val, y_val), number, model))
    return model, max(found)[0]


# %% wrong: validation examples to learn from as well
# hint: trained-on-validation
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    x, y = np.concatenate([x_train, x_val]), np.concatenate([y_train, y_val])
    model = network(x_train.shape[1], (64, 64))
    model.fit(x, y, epochs=25, verbose=0)
    return model, accuracy_of(model, x_val, y_val)


# %% wrong: never trained
# hint: never-fitted
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    models = [network(x_train.shape[1], hidden) for hidden in ((16,), (64, 64))]
    accuracy, _, model = max((accuracy_of(m, x_val, y_val), i, m) for i, m in enumerate(models))
    return model, accuracy


# %% wrong: the accuracy on the training part is reported
# hint: training-accuracy
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(x_train.shape[1], (8,))
    model.fit(x_train, y_train, epochs=2, verbose=0)
    return model, accuracy_of(model, x_train, y_train)


# %% wrong: in percent
# hint: percent
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(x_train.shape[1], (8,))
    model.fit(x_train, y_train, epochs=1, verbose=0)
    return model, 100 * accuracy_of(model, x_val, y_val)


# %% wrong: what evaluate returns first
# hint: loss-reported
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(x_train.shape[1], (8,))
    model.fit(x_train, y_train, epochs=1, verbose=0)
    return model, model.evaluate(x_val, y_val, verbose=0)


# %% wrong: the model alone
# hint: model-alone
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    return network(x_train.shape[1], (8,))


# %% wrong: the number first
# hint: wrong-type
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(x_train.shape[1], (8,))
    return accuracy_of(model, x_val, y_val), model


# %% wrong: one output
# hint: value
import keras
import numpy as np


def train_and_choose(x_train, y_train, x_val, y_val):
    model = keras.Sequential(
        [keras.Input(x_train.shape[1:]), keras.layers.Dense(1, activation="sigmoid")]
    )
    return model, float(((np.array(model(x_val))[:, 0] > 0.5) == y_val).mean())


# %% wrong: always two columns
# hint: raises
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(2, (8,))
    return model, accuracy_of(model, x_val, y_val)


# %% wrong: prints what it found
# hint: no-return
import keras
import numpy as np


def network(columns, hidden):
    model = keras.Sequential([keras.Input((columns,))])
    for units in hidden:
        model.add(keras.layers.Dense(units, activation="relu"))
    model.add(keras.layers.Dense(2, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


def accuracy_of(model, x, y):
    return float((np.argmax(model(x), axis=1) == y).mean())


def train_and_choose(x_train, y_train, x_val, y_val):
    model = network(x_train.shape[1], (8,))
    print(accuracy_of(model, x_val, y_val))
