# wrong: leaves out a width that has been there before
# hint: repeated-units-dropped
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in dict.fromkeys(units[1:-1]):
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
