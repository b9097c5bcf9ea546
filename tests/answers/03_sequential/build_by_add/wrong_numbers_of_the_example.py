# wrong: the units of the example, whatever the list says
# hint: example-numbers
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((64,)))
    model.add(keras.layers.Dense(32, activation="relu"))
    model.add(keras.layers.Dense(16, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model
