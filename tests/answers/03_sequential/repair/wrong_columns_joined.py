# wrong: the columns of the image joined, not its rows
# hint: image-transposed
import keras


def repaired_model():
    images = keras.Input((28, 28))
    x = keras.layers.Concatenate()([images[:, :, i] for i in range(28)])
    x = keras.layers.Dense(128, activation="relu")(x)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))
