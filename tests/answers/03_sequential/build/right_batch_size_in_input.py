# right: names a batch size in Input; Keras takes other sizes all the same
import keras


def build_classifier():
    inputs = keras.Input(shape=(784,), batch_size=32)
    x = keras.layers.Dense(128, activation="relu")(inputs)
    return keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(x))
