# wrong: a Dense layer for every entry, the inputs too, and no Input
# hint: not-built
import keras


def build_by_add(units):
    model = keras.Sequential()
    for n in units[:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
