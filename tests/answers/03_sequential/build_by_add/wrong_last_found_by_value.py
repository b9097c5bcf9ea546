# wrong: knows the last layer by its number of units, which another layer may have
# hint: last-found-by-value
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        activation = "softmax" if n == units[-1] else "relu"
        model.add(keras.layers.Dense(n, activation=activation))
    return model
