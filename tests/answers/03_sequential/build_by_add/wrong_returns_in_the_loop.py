# wrong: returns inside the loop: the first hidden layer only, or nothing without one
# hint: returns-in-the-loop
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        if n == units[-1]:
            model.add(keras.layers.Dense(n, activation="softmax"))
        else:
            model.add(keras.layers.Dense(n, activation="relu"))
        return model
