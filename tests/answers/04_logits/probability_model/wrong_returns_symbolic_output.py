# wrong: returns the output tensor; forgets keras.Model around it
# hint: wrong-type
import keras


def probability_model(model):
    outputs = keras.layers.Softmax()(model.outputs[0])
    return outputs
