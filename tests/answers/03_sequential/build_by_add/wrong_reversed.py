# wrong: the layers in reversed order, so that the list is read from the outputs
# hint: order-reversed
import keras


def build_by_add(units):
    units = units[::-1]
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
