# right: the softmax in float64, so that the rows sum to 1 more exactly
import keras


def probability_model(model):
    return keras.Sequential([model, keras.layers.Softmax(dtype="float64")])
