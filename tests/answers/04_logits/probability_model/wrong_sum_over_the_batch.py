# wrong: exp and sum by hand, but the sum over the whole batch
# hint: wrong-axis
import keras
from keras import ops


def probability_model(model):
    def shares(z):
        e = ops.exp(z)
        return e / ops.sum(e)

    return keras.Sequential([model, keras.layers.Lambda(shares, output_shape=(10,))])
