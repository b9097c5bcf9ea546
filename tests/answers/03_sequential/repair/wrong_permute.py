# wrong: Permute((2, 1)) first: the pixels column after column
# hint: image-transposed
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Permute((2, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
