# wrong: off by one: softmax in the last layer but one as well
# hint: softmax-too-early
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    layers = units[1:]
    for i, n in enumerate(layers):
        activation = "relu" if i < len(layers) - 2 else "softmax"
        model.add(keras.layers.Dense(n, activation=activation))
    return model
