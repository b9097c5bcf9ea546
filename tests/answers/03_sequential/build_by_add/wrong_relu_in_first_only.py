# wrong: ReLU in the first layer only
# hint: relu-in-one-layer
import keras


def build_by_add(units):
    model = keras.Sequential([keras.Input((units[0],))])
    for i in range(1, len(units)):
        if i == len(units) - 1:
            activation = "softmax"
        elif i == 1:
            activation = "relu"
        else:
            activation = None
        model.add(keras.layers.Dense(units[i], activation=activation))
    return model
