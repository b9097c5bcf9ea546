# wrong: makes the softmax, but the new model still ends at the old output (M21)
# hint: unchanged-model
import keras


def probability_model(model):
    probabilities = keras.layers.Softmax()(model.outputs[0])
    new_model = keras.Model(model.inputs, model.outputs)
    return new_model
