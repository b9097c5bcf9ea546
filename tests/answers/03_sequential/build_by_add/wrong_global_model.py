# wrong: the Sequential stands outside: a second call adds to the first model
# hint: raises
import keras

model = keras.Sequential()


def build_by_add(units):
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
