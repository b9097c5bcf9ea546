# right: the 28 rows of an image joined one after the other
import keras


def repaired_model():
    images = keras.Input((28, 28))
    rows = [images[:, i, :] for i in range(28)]
    x = keras.layers.Concatenate()(rows)
    x = keras.layers.Dense(128, activation="relu")(x)
    x = keras.layers.Dense(10, activation="softmax")(x)
    return keras.Model(images, x)
