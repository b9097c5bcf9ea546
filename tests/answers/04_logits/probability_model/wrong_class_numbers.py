# wrong: the class with the largest logit instead of the probabilities
# hint: argmax-for-probabilities
import keras


def probability_model(model):
    return keras.Model(model.inputs, keras.ops.argmax(model.outputs[0], axis=-1))
