# right: no Input; build behind the loop
import keras


def build_by_add(units):
    sizes = list(units)
    n_inputs = sizes.pop(0)
    model = keras.models.Sequential()
    while sizes:
        n = sizes.pop(0)
        model.add(keras.layers.Dense(n, activation="relu" if sizes else "softmax"))
    model.build(input_shape=(None, n_inputs))
    return model
