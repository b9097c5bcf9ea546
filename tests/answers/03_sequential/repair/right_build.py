# right: no Input; Flatten, and build with None for the batch
import keras


def repaired_model():
    model = keras.models.Sequential()
    model.add(keras.layers.Flatten())
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.build((None, 28, 28))
    return model
