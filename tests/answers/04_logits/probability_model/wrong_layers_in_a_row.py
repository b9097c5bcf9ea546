# wrong: puts the layers in a row, which loses the branches of a functional model
# hint: assumes-a-chain
import keras


def probability_model(model):
    result = keras.Sequential([keras.Input((64,))])
    for layer in model.layers:
        if not isinstance(layer, keras.layers.InputLayer):
            result.add(layer)
    result.add(keras.layers.Softmax())
    return result
