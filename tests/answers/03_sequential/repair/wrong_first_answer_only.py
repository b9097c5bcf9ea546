# wrong: takes the first of the 28 answers
# hint: part-of-the-image
import keras


def repaired_model():
    images = keras.Input((28, 28))
    x = keras.layers.Dense(128, activation="relu")(images)
    x = keras.layers.Dense(10, activation="softmax")(x)
    return keras.Model(images, x[:, 0, :])
