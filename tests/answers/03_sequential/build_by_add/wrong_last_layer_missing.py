# wrong: the loop stops one entry too early
# hint: last-layer-missing
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for i in range(1, len(units) - 1):
        model.add(keras.layers.Dense(units[i], activation="relu"))
    return model
