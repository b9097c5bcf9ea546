# right: Reshape with -1, the Activation layers apart
import keras
from keras import layers


def repaired_model():
    model = keras.Sequential()
    model.add(keras.Input(shape=(28, 28)))
    model.add(layers.Reshape(target_shape=(-1,)))
    model.add(layers.Dense(128))
    model.add(layers.Activation("relu"))
    model.add(layers.Dense(10))
    model.add(layers.Activation("softmax"))
    return model
