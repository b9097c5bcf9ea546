# wrong: reshapes the batch to (32, 784): other batches do not fit
# hint: fixed-batch
import keras


def repaired_model():
    images = keras.Input(shape=(28, 28), batch_size=32)
    x = keras.ops.reshape(images, (32, 784))
    x = keras.layers.Dense(128, activation="relu")(x)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))
