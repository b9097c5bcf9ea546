# wrong: adds the layer to the given model itself, which then no longer returns logits
# hint: changes-input
import keras


def probability_model(model):
    model.add(keras.layers.Softmax())
    return model
