# wrong: Input((784,)) and Flatten, which then has nothing to do
# hint: takes-vectors
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28 * 28,)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
