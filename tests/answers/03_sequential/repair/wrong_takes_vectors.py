# wrong: Input((784,)): takes vectors, not images
# hint: takes-vectors
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
