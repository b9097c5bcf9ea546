# right: the layers are called one inside the other; keras.ops for the activations
import keras


def build_by_add(units):
    def output(x, rest):
        z = keras.layers.Dense(rest[0])(x)
        if len(rest) == 1:
            return keras.ops.softmax(z)
        return output(keras.ops.relu(z), rest[1:])

    inputs = keras.Input(shape=(units[0],))
    return keras.Model(inputs, output(inputs, units[1:]))
