# wrong: keeps the models by their units and returns the same again
# hint: shared-model
import keras

models = {}


def build_by_add(units):
    key = tuple(units)
    if key not in models:
        model = keras.Sequential([keras.Input((units[0],))])
        for n in units[1:-1]:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(units[-1], activation="softmax"))
        models[key] = model
    return models[key]
