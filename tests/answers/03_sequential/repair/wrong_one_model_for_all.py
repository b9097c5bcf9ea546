# wrong: the model is made once, outside; each call returns the same
# hint: shared-model
import keras

model = keras.Sequential(
    [
        keras.Input(shape=(28, 28)),
        keras.layers.Flatten(),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)


def repaired_model():
    return model
