# wrong: Input(28, 28): the second number is taken for the batch size
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(28, 28),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
