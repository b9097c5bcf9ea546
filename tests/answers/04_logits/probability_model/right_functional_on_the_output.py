# right: goes on from the output tensor of the given model; shares its layers
import keras


def probability_model(model):
    outputs = keras.layers.Softmax(axis=-1)(model.outputs[0])
    return keras.Model(inputs=model.inputs, outputs=outputs)
