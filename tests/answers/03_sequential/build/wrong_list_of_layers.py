# wrong: the list of layers without Sequential around it
# hint: wrong-type
import keras


def build_classifier():
    return [
        keras.Input((784,)),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
