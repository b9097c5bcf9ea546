# wrong: model.output, which a functional model has, but not a Sequential that was never called on a symbolic tensor
# hint: output-of-sequential
import keras


def probability_model(model):
    probabilities = keras.layers.Softmax()(model.output)
    return keras.Model(model.input, probabilities)
