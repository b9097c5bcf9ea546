# wrong: softmax over axis 0, the examples
# hint: softmax-over-batch
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10),
            keras.layers.Softmax(axis=0),
        ]
    )
