# wrong: loses the ReLU in the repair
# hint: no-hidden-activation
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
