# wrong: changes the activation of the last layer of the given model
# hint: changes-input
import keras


def probability_model(model):
    model.layers[-1].activation = keras.activations.softmax
    return model
