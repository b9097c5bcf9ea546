# wrong: a new model around the same layers, whose last activation is changed: the given model changes with it
# hint: changes-input
import keras


def probability_model(model):
    last = model.layers[-1]
    features = last.input
    last.activation = keras.activations.get("softmax")
    return keras.Model(model.inputs, last(features))
