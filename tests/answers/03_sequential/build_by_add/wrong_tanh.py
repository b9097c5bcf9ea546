# wrong: tanh in the hidden layers
# hint: other-hidden-activation
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="tanh"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
