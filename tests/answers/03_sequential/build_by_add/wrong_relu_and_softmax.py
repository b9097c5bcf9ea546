# wrong: ReLU in every layer and a Softmax layer at the end
# hint: relu-on-last
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Softmax())
    return model
