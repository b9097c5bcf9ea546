# wrong: returns predicted probabilities (of zeros) instead of a model
# hint: wrong-type
import keras
import numpy as np


def probability_model(model):
    logits = model.predict(np.zeros((5, 64)), verbose=0)
    return keras.ops.convert_to_numpy(keras.ops.softmax(logits))
