# wrong: rebuilds the model from its configuration, which holds no weights (M63)
# hint: weights-lost
import keras


def probability_model(model):
    copy = model.__class__.from_config(model.get_config())
    return keras.Model(copy.inputs, keras.layers.Activation("softmax")(copy.outputs[0]))
