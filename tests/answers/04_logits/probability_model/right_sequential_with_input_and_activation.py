# right: an Input in front, the model nested, an Activation layer behind it
import keras
from keras import layers


def probability_model(model):
    result = keras.Sequential(name="probabilities")
    result.add(keras.Input(shape=model.input_shape[1:]))
    result.add(model)
    result.add(layers.Activation("softmax"))
    return result
