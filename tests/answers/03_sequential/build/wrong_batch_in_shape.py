# wrong: the batch size inside the shape (M16): a further axis
# hint: batch-in-shape
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input(shape=(32, 784)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
