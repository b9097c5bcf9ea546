# right: keras.ops.softmax on the symbolic output
import keras
from keras import ops


def probability_model(model):
    (logits,) = model.outputs
    return keras.Model(model.inputs, ops.softmax(logits, axis=-1), name="softmax_of_logits")
