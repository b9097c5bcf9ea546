# %% right: joins with a dictionary comprehension
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% right: a loop over the keys, on copies
def continue_training(model, x, y, history, epochs):
    done = len(history["accuracy"])
    run = model.fit(x, y, batch_size=32, epochs=epochs, initial_epoch=done, shuffle=False)
    joined = {}
    for key in run.history:
        joined[key] = list(history[key])
        joined[key].extend(run.history[key])
    return joined


# %% right: extends the given lists
def continue_training(model, x, y, history, epochs):
    settings = {"initial_epoch": len(history["loss"]), "shuffle": False, "verbose": 2}
    more = model.fit(x, y, epochs=epochs, **settings).history
    for key, values in more.items():
        history[key].extend(values)
    return history


# %% right: one call for each epoch
def continue_training(model, x, y, history, epochs):
    result = {key: list(values) for key, values in history.items()}
    for epoch in range(len(history["loss"]), epochs):
        run = model.fit(x, y, initial_epoch=epoch, epochs=epoch + 1, shuffle=False, verbose=0)
        for key in result:
            result[key].append(run.history[key][0])
    return result


# %% right: a data set in batches, NumPy to join
import numpy as np
import tensorflow as tf


def continue_training(model, x, y, history, epochs):
    data = tf.data.Dataset.from_tensor_slices((x, y)).batch(32)
    start = len(history["loss"])
    run = model.fit(data, initial_epoch=start, epochs=epochs, shuffle=False, verbose=0)
    parts = [history, run.history]
    return {key: np.concatenate([part[key] for part in parts]).tolist() for key in history}


# %% right: reads model.history
def continue_training(model, x, y, history, epochs):
    model.fit(x, y, 32, epochs, 0, initial_epoch=len(history["loss"]), shuffle=False)
    return {k: [*history[k], *model.history.history[k]] for k in ("loss", "accuracy")}


# %% wrong: no initial_epoch
# hint: trains-all-epochs-again
def continue_training(model, x, y, history, epochs):
    run = model.fit(x, y, epochs=epochs, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: epochs is what is added
# hint: epochs-is-added
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs - done, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history.get(key, []) for key in history}


# %% wrong: epochs is what is added, and the empty history has no keys
# hint: epochs-is-added
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs - done, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: takes epochs for what is to be added
# hint: epochs-is-added
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=done + epochs, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: the difference, counted from zero
# hint: numbered-from-zero
def continue_training(model, x, y, history, epochs):
    run = model.fit(x, y, epochs=epochs - len(history["loss"]), shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: begins one epoch later
# hint: off-by-one
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"]) + 1
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: begins with the last epoch that was done
# hint: off-by-one
def continue_training(model, x, y, history, epochs):
    last = len(history["loss"]) - 1
    run = model.fit(x, y, epochs=epochs, initial_epoch=last, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: ends one epoch later
# hint: off-by-one
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs + 1, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: ends one epoch earlier
# hint: off-by-one
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs - 1, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: compiles again
# hint: new-optimizer
import keras


def continue_training(model, x, y, history, epochs):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(0.05, momentum=0.9), loss, metrics=["accuracy"])
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: trains a copy
# hint: model-untouched
import keras


def continue_training(model, x, y, history, epochs):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    copy.compile("sgd", loss, metrics=["accuracy"])
    done = len(history["loss"])
    run = copy.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: forgets shuffle=False
# hint: other-order
def continue_training(model, x, y, history, epochs):
    run = model.fit(x, y, epochs=epochs, initial_epoch=len(history["loss"]), verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: batches of 16
# hint: other-number-of-updates
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    options = {"batch_size": 16, "shuffle": False, "verbose": 0}
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, **options)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: the second history alone
# hint: new-epochs-only
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    return run.history


# %% wrong: update writes over the old lists
# hint: new-epochs-only
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    joined = dict(history)
    joined.update(run.history)
    return joined


# %% wrong: returns the history that it was given
# hint: old-epochs-only
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    return history


# %% wrong: new before old
# hint: joined-in-the-wrong-order
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    return {key: run.history[key] + history[key] for key in history}


# %% wrong: append in place of extend
# hint: list-in-a-list
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    for key in history:
        history[key].append(run.history[key])
    return history


# %% wrong: returns the History
# hint: wrong-type
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    return model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)


# %% wrong: nothing is returned
# hint: no-return
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    history["loss"] += run.history["loss"]
    history["accuracy"] += run.history["accuracy"]


# %% wrong: the loss alone
# hint: wrong-keys
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    return {"loss": history["loss"] + run.history["loss"]}


# %% wrong: asks the dictionary for its attribute
# hint: raises
def continue_training(model, x, y, history, epochs):
    done = len(history.history["loss"])
    run = model.fit(x, y, epochs=epochs, initial_epoch=done, shuffle=False, verbose=0)
    return {key: history[key] + run.history[key] for key in history}


# %% wrong: one epoch a call, and the History of the last call
# hint: last-call-only
def continue_training(model, x, y, history, epochs):
    done = len(history["loss"])
    for epoch in range(done, epochs):
        run = model.fit(
            x, y, batch_size=32, initial_epoch=epoch, epochs=epoch + 1, shuffle=False, verbose=0
        )
    joined = {}
    for key in history:
        joined[key] = list(history[key]) + list(run.history[key])
    return joined
