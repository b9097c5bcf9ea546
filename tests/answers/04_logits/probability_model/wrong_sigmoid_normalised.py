# wrong: the sigmoid of each logit, divided by the sum, so that the rows sum to 1 (M12)
# hint: sigmoid-for-many-classes
import keras
from keras import ops


def probability_model(model):
    s = ops.sigmoid(model.outputs[0])
    return keras.Model(model.inputs, s / ops.sum(s, axis=-1, keepdims=True))
