# wrong: (28 * 28) is a number too (M15)
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28 * 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
