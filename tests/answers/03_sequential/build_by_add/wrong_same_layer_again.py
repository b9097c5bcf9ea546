# wrong: one Dense object added again and again
# hint: raises
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    hidden = keras.layers.Dense(units[1], activation="relu")
    for _ in units[1:-1]:
        model.add(hidden)
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
