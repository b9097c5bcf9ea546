# right: Input, a loop with add, the last layer behind the loop
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input(shape=(units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
