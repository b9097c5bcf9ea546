# wrong: a mean over the answers for the rows
# hint: axis-averaged-away
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
            keras.layers.GlobalAveragePooling1D(),
        ]
    )
