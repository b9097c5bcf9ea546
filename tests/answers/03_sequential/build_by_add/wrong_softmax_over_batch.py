# wrong: a Softmax layer over the examples
# hint: softmax-over-batch
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1]))
    model.add(keras.layers.Softmax(axis=0))
    return model
