# wrong: the same with the functional API
# hint: missing-flatten
import keras


def repaired_model():
    images = keras.Input((28, 28))
    hidden = keras.layers.Dense(128, activation="relu")(images)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(hidden))
