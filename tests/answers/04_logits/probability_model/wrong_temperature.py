# wrong: divides the logits by a temperature of 2 first, "for softer probabilities"
# hint: temperature
import keras
from keras import layers


def probability_model(model):
    return keras.Sequential([model, layers.Rescaling(1 / 2), layers.Softmax()])
