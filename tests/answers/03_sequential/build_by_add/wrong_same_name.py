# wrong: gives every layer the same name (M22), which fails from two layers on
# hint: raises
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        activation = "relu" if len(model.layers) < len(units) - 2 else "softmax"
        model.add(keras.layers.Dense(n, activation=activation, name="dense"))
    return model
