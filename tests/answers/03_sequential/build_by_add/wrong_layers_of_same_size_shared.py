# wrong: keeps layers by their size, so that layers of the same size share their weights
# hint: layer-missing
import keras


def build_by_add(units):
    made = {}
    inputs = x = keras.Input((units[0],))
    for n in units[1:-1]:
        key = (x.shape[-1], n)
        if key not in made:
            made[key] = keras.layers.Dense(n, activation="relu")
        x = made[key](x)
    x = keras.layers.Dense(units[-1], activation="softmax")(x)
    return keras.Model(inputs, x)
