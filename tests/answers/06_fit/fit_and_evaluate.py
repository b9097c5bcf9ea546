# %% right: one epoch at a time, then evaluate
def fit_and_evaluate(model, x, y, epochs):
    reported, measured = [], []
    for _ in range(epochs):
        run = model.fit(x, y, shuffle=False, verbose=0)
        reported.append(run.history["loss"][0])
        measured.append(model.evaluate(x, y, verbose=0)[0])
    return reported, measured


# %% right: the training examples as validation data
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, validation_data=(x, y), shuffle=False, verbose=0)
    return run.history["loss"], run.history["val_loss"]


# %% right: a callback at the end of each epoch
import keras


def fit_and_evaluate(model, x, y, epochs):
    measured = []

    def look(epoch, logs):
        measured.append(model.evaluate(x, y, verbose=0, return_dict=True)["loss"])

    callback = keras.callbacks.LambdaCallback(on_epoch_end=look)
    run = model.fit(x, y, epochs=epochs, shuffle=False, callbacks=[callback], verbose=2)
    return [run.history["loss"], measured]


# %% right: computes the loss from predictions, with initial_epoch
import keras


def fit_and_evaluate(model, x, y, epochs):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    reported, measured = [], []
    for epoch in range(epochs):
        options = {"initial_epoch": epoch, "epochs": epoch + 1, "shuffle": False}
        reported += model.fit(x, y, batch_size=32, **options).history["loss"]
        measured.append(float(loss(y, model.predict(x))))
    return reported, measured


# %% right: a data set in batches
import tensorflow as tf


def fit_and_evaluate(model, x, y, epochs):
    data = tf.data.Dataset.from_tensor_slices((x, y)).batch(32)
    run = model.fit(data, epochs=epochs, validation_data=data, shuffle=False, verbose=0)
    return tuple(run.history[key] for key in ("loss", "val_loss"))


# %% wrong: evaluates once, after all epochs
# hint: measured-once
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, shuffle=False, verbose=0)
    return run.history["loss"], [model.evaluate(x, y, verbose=0)[0]]


# %% wrong: evaluates once, returns a number
# hint: measured-once
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, shuffle=False, verbose=0)
    loss, _ = model.evaluate(x, y, verbose=0)
    return run.history["loss"], loss


# %% wrong: evaluates in a loop, after all epochs
# hint: measured-once
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, shuffle=False, verbose=0)
    measured = [model.evaluate(x, y, verbose=0)[0] for _ in range(epochs)]
    return run.history["loss"], measured


# %% wrong: the same list twice
# hint: reported-twice
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, shuffle=False, verbose=0)
    return run.history["loss"], list(run.history["loss"])


# %% wrong: takes the next epoch's number for the one measured after
# hint: reported-twice
def fit_and_evaluate(model, x, y, epochs):
    reported = model.fit(x, y, epochs=epochs, shuffle=False, verbose=0).history["loss"]
    return reported, reported[1:] + [model.evaluate(x, y, verbose=0)[0]]


# %% wrong: evaluates where fit's number was asked for
# hint: measured-twice
def fit_and_evaluate(model, x, y, epochs):
    reported, measured = [], []
    for _ in range(epochs):
        model.fit(x, y, shuffle=False, verbose=0)
        reported.append(model.evaluate(x, y, verbose=0)[0])
        measured.append(model.evaluate(x, y, verbose=0)[0])
    return reported, measured


# %% wrong: measures before the epoch
# hint: measured-before
def fit_and_evaluate(model, x, y, epochs):
    reported, measured = [], []
    for _ in range(epochs):
        measured.append(model.evaluate(x, y, verbose=0)[0])
        reported.append(model.fit(x, y, shuffle=False, verbose=0).history["loss"][0])
    return reported, measured


# %% wrong: the other order
# hint: order-swapped
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, validation_data=(x, y), shuffle=False, verbose=0)
    return run.history["val_loss"], run.history["loss"]


# %% wrong: a longer training for each epoch
# hint: trains-too-much
def fit_and_evaluate(model, x, y, epochs):
    reported, measured = [], []
    for epoch in range(1, epochs + 1):
        run = model.fit(x, y, epochs=epoch, shuffle=False, verbose=0)
        reported.append(run.history["loss"][-1])
        measured.append(model.evaluate(x, y, verbose=0)[0])
    return reported, measured


# %% wrong: all epochs in each turn
# hint: trains-too-much
def fit_and_evaluate(model, x, y, epochs):
    reported, measured = [], []
    for _ in range(epochs):
        run = model.fit(x, y, epochs=epochs, shuffle=False, verbose=0)
        reported.append(run.history["loss"][-1])
        measured.append(model.evaluate(x, y, verbose=0)[0])
    return reported, measured


# %% wrong: keeps the list that evaluate gives
# hint: loss-and-accuracy
def fit_and_evaluate(model, x, y, epochs):
    reported, measured = [], []
    for _ in range(epochs):
        reported.append(model.fit(x, y, shuffle=False, verbose=0).history["loss"][0])
        measured.append(model.evaluate(x, y, verbose=0))
    return reported, measured


# %% wrong: accuracies
# hint: accuracies
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, validation_data=(x, y), shuffle=False, verbose=0)
    return run.history["accuracy"], run.history["val_accuracy"]


# %% wrong: the gaps
# hint: difference-returned
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, validation_data=(x, y), shuffle=False, verbose=0)
    losses = zip(run.history["loss"], run.history["val_loss"])
    return [reported - measured for reported, measured in losses]


# %% wrong: a pair for each epoch
# hint: pairs
def fit_and_evaluate(model, x, y, epochs):
    pairs = []
    for _ in range(epochs):
        run = model.fit(x, y, shuffle=False, verbose=0)
        pairs.append((run.history["loss"][0], model.evaluate(x, y, verbose=0)[0]))
    return pairs


# %% wrong: forgets shuffle=False
# hint: other-losses
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, validation_data=(x, y), verbose=0)
    return run.history["loss"], run.history["val_loss"]


# %% wrong: puts a fifth aside
# hint: other-losses
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, validation_split=0.2, shuffle=False, verbose=0)
    return run.history["loss"], run.history["val_loss"]


# %% wrong: one large batch
# hint: other-losses
def fit_and_evaluate(model, x, y, epochs):
    options = {"batch_size": len(x), "shuffle": False, "verbose": 0}
    run = model.fit(x, y, epochs=epochs, validation_data=(x, y), **options)
    return run.history["loss"], run.history["val_loss"]


# %% wrong: the History itself
# hint: wrong-type
def fit_and_evaluate(model, x, y, epochs):
    return model.fit(x, y, epochs=epochs, validation_data=(x, y), shuffle=False, verbose=0)


# %% wrong: returns nothing
# hint: no-return
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, validation_data=(x, y), shuffle=False, verbose=0)
    print(run.history["loss"], run.history["val_loss"])


# %% wrong: indexes the History
# hint: raises
def fit_and_evaluate(model, x, y, epochs):
    run = model.fit(x, y, epochs=epochs, validation_data=(x, y), shuffle=False, verbose=0)
    return run["loss"], run["val_loss"]
