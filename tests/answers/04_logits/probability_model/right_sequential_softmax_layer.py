# right: a Sequential of the given model and a Softmax layer
import keras


def probability_model(model):
    return keras.Sequential([model, keras.layers.Softmax()])
