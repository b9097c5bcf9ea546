# wrong: takes the first row of each image to get rid of the axis
# hint: part-of-the-image
import keras


def repaired_model():
    images = keras.Input((28, 28))
    x = keras.layers.Dense(128, activation="relu")(images[:, 0])
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))
