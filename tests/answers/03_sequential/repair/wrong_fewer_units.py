# wrong: one unit for each row in the hidden layer: Dense(28)
# hint: other-units
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(28, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
