# right: builds the whole model and asks its layers
import keras


def count_parameters(units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n in units[1:]:
        model.add(keras.layers.Dense(n))
    return [layer.count_params() for layer in model.layers]
