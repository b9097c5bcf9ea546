# right: the model called like a layer on a new Input, then keras.activations.softmax
import keras


def probability_model(model):
    digits = keras.Input(shape=(64,))
    logits = model(digits, training=False)
    return keras.Model(digits, keras.activations.softmax(logits))
