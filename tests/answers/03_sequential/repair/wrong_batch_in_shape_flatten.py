# wrong: adds Flatten but leaves the 32 inside the shape (M16)
# hint: batch-in-shape
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(32, 28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
