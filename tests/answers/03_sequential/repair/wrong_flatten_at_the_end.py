# wrong: Flatten behind the last layer: 280 outputs
# hint: flatten-too-late
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
            keras.layers.Flatten(),
        ]
    )
