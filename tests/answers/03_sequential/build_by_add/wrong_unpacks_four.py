# wrong: the same, unpacked
# hint: fixed-depth
import keras


def build_by_add(units):
    n_inputs, first, second, n_classes = units
    return keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(first, activation="relu"),
            keras.layers.Dense(second, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )
