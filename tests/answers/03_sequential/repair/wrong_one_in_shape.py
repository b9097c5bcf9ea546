# wrong: a 1 for the batch inside the shape: a further axis
# hint: batch-in-shape
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(1, 28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
