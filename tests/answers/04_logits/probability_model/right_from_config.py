# right: rebuilt from its configuration, each weight assigned, wrapped in a Sequential
import keras


def probability_model(model):
    twin = type(model).from_config(model.get_config())
    for new, old in zip(twin.weights, model.weights):
        new.assign(old)
    return keras.Sequential([keras.Input((64,)), twin, keras.layers.Softmax()])
