# wrong: units.index(n) finds the first layer with n units, which may be another
# hint: last-found-by-value
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        if units.index(n) == len(units) - 1:
            model.add(keras.layers.Dense(n, activation="softmax"))
        else:
            model.add(keras.layers.Dense(n, activation="relu"))
    return model
