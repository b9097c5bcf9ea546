# wrong: returns what add returns
# hint: no-return
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    return model.add(keras.layers.Dense(units[-1], activation="softmax"))
