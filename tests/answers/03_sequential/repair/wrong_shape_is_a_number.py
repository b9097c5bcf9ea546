# wrong: the other variant of the task, as it was: (784) is a number (M15)
# hint: raises
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(784)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
