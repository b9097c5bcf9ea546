# wrong: shape=(28): one side of the image, and a number
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
