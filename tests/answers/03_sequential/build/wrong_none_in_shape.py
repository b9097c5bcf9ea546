# wrong: writes the batch axis as None into the shape: a further axis as well
# hint: batch-in-shape
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input(shape=(None, 784)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
