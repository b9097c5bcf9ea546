# wrong: ReLU in the last layer as well
# hint: relu-instead-of-softmax
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        model.add(keras.layers.Dense(n, activation="relu"))
    return model
