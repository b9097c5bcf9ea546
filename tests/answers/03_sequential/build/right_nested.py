# right: two models in a row in a third, other initial weights
import keras


def build_classifier():
    body = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu", kernel_initializer="he_normal"),
        ]
    )
    head = keras.Sequential([keras.Input((128,)), keras.layers.Dense(10, activation="softmax")])
    return keras.Sequential([keras.Input((784,)), body, head])
