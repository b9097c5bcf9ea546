# wrong: takes the entries out of the list that it was given
# hint: changes-input
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units.pop(0),)))
    n_classes = units.pop()
    for n in units:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model
