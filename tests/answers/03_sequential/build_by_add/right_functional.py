# right: the functional API in a loop
import keras


def build_by_add(units):
    inputs = keras.Input((units[0],))
    x = inputs
    for n in units[1:-1]:
        x = keras.layers.Dense(n, activation="relu")(x)
    outputs = keras.layers.Dense(units[-1], activation="softmax")(x)
    return keras.Model(inputs=inputs, outputs=outputs)
