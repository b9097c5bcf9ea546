# wrong: written for the example: exactly three Dense layers
# hint: fixed-depth
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    model.add(keras.layers.Dense(units[1], activation="relu"))
    model.add(keras.layers.Dense(units[2], activation="relu"))
    model.add(keras.layers.Dense(units[3], activation="softmax"))
    return model
