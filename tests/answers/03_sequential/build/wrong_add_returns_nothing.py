# wrong: model = model.add(...): add returns None
# hint: raises
import keras


def build_classifier():
    model = keras.Sequential()
    model = model.add(keras.Input((784,)))
    model = model.add(keras.layers.Dense(128, activation="relu"))
    model = model.add(keras.layers.Dense(10, activation="softmax"))
    return model
