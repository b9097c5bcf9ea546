# wrong: only the largest probability of each row
# hint: wrong-shape
import keras
from keras import ops


def probability_model(model):
    p = ops.softmax(model.outputs[0])
    return keras.Model(model.inputs, ops.max(p, axis=-1))
