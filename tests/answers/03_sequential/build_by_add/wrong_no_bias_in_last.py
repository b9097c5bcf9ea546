# wrong: no bias in the last layer
# hint: biases-forgotten
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], use_bias=False))
    model.add(keras.layers.Activation("softmax"))
    return model
