# wrong: softmax in the hidden layer and ReLU in the last
# hint: activations-swapped
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="softmax"),
            keras.layers.Dense(10, activation="relu"),
        ]
    )
