# wrong: the whole list as the shape of the input
# hint: shape-is-units
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input(shape=units))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
