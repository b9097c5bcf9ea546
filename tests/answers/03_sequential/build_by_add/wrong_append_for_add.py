# wrong: append, as for a list
# hint: raises
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.append(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.append(keras.layers.Dense(n, activation="relu"))
    model.append(keras.layers.Dense(units[-1], activation="softmax"))
    return model
