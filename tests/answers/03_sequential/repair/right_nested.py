# right: a model for vectors, put behind Flatten
import keras


def repaired_model():
    vectors = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    return keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), vectors])
