# right: a template outside; each call returns a clone of it, with weights of its own
import keras

template = keras.Sequential(
    [
        keras.Input((784,)),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)


def build_classifier():
    return keras.models.clone_model(template)
