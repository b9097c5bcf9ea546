# right: builds the layers and asks each for count_params
import keras


def count_parameters(units):
    counts = []
    for n_in, n_out in zip(units[:-1], units[1:]):
        layer = keras.layers.Dense(n_out)
        layer.build((None, n_in))
        counts.append(layer.count_params())
    return counts
