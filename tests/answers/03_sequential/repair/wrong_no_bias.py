# wrong: use_bias=False
# hint: biases-forgotten
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu", use_bias=False),
            keras.layers.Dense(10, activation="softmax", use_bias=False),
        ]
    )
