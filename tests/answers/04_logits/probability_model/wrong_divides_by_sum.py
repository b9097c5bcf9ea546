# wrong: divides the logits by their sum: rows sum to 1, but some numbers are negative
# hint: normalise-without-exp
import keras


def probability_model(model):
    z = model.outputs[0]
    return keras.Model(model.inputs, z / keras.ops.sum(z, axis=-1, keepdims=True))
