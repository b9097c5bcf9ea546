# wrong: an Input and then a Dense(784) "as input layer"
# hint: input-as-dense
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(784, activation="relu"),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
