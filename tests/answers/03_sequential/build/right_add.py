# right: an empty Sequential and add
import keras
from keras import layers


def build_classifier():
    model = keras.Sequential(name="digits")
    model.add(layers.Input((784,)))
    model.add(layers.Dense(units=128, activation=keras.activations.relu, name="hidden"))
    model.add(layers.Dense(units=10, activation=keras.activations.softmax, name="classes"))
    return model
