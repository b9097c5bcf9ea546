# right: an independent copy: clone_model, set_weights, then a Softmax layer on the copy's output
import keras


def probability_model(model):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    probabilities = keras.layers.Softmax()(copy.outputs[0])
    return keras.Model(copy.inputs, probabilities)
