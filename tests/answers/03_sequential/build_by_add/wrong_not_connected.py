# wrong: the functional loop calls each layer on the inputs: only the last is in the model
# hint: hidden-layers-missing
import keras


def build_by_add(units):
    inputs = keras.Input((units[0],))
    for n in units[1:-1]:
        x = keras.layers.Dense(n, activation="relu")(inputs)
    outputs = keras.layers.Dense(units[-1], activation="softmax")(inputs)
    return keras.Model(inputs, outputs)
