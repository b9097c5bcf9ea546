# right: compiled, which trains nothing
import keras


def build_classifier():
    model = keras.Sequential()
    model.add(keras.Input(batch_shape=(None, 784)))
    model.add(keras.layers.Dense(128))
    model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Dense(10))
    model.add(keras.layers.Activation("softmax"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
