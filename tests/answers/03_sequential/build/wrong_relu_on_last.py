# wrong: ReLU in the last layer as well
# hint: relu-instead-of-softmax
import keras


def build_classifier():
    model = keras.Sequential([keras.Input((784,))])
    for n in (128, 10):
        model.add(keras.layers.Dense(n, activation="relu"))
    return model
