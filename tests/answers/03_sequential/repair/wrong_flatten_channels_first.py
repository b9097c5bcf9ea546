# wrong: Flatten(data_format="channels_first"), which turns the image before it flattens
# hint: image-transposed
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            keras.layers.Flatten(data_format="channels_first"),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
