# right: the batch size as batch_size; Keras takes other sizes all the same
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.Input(shape=(28, 28), batch_size=32),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
