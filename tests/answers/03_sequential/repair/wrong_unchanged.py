# wrong: the code of the task as it was
# hint: batch-in-shape
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(32, 28, 28)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
