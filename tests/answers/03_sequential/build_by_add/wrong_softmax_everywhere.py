# wrong: softmax in every layer
# hint: softmax-in-every-layer
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        model.add(keras.layers.Dense(n, activation="softmax"))
    return model
