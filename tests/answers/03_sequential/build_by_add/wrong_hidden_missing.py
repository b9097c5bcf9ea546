# wrong: the last layer only
# hint: hidden-layers-missing
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model
