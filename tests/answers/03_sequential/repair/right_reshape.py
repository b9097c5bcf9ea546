# right: Reshape to 784 numbers in place of Flatten
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Reshape((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
