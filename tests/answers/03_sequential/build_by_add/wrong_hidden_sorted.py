# wrong: sorts the hidden layers from wide to narrow, as a network "should" be
# hint: units-sorted
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in sorted(units[1:-1], reverse=True):
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
