# wrong: clone_model without set_weights: new random weights
# hint: weights-lost
import keras


def probability_model(model):
    copy = keras.models.clone_model(model)
    return keras.Sequential([copy, keras.layers.Softmax()])
