# right: a list of activations beside the list of units, compiled
import keras


def build_by_add(units):
    activations = ["relu"] * (len(units) - 2) + ["softmax"]
    model = keras.Sequential([keras.Input((units[0],))])
    for n, activation in zip(units[1:], activations):
        model.add(keras.layers.Dense(n, activation=activation))
    model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd")
    return model
