# right: linear Dense layers; Activation layers of their own between them
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    model.add(keras.layers.Dense(units[1]))
    for n in units[2:]:
        model.add(keras.layers.Activation("relu"))
        model.add(keras.layers.Dense(n))
    model.add(keras.layers.Activation("softmax"))
    return model
