# wrong: None for the batch inside the shape: the size of the flattened image is unknown
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(None, 28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
