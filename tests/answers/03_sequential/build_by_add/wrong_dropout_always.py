# wrong: Dropout with training=True between the layers
# hint: dropout-at-prediction
import keras


def build_by_add(units):
    inputs = keras.Input((units[0],))
    x = inputs
    for n in units[1:-1]:
        x = keras.layers.Dense(n, activation="relu")(x)
    x = keras.layers.Dropout(0.2)(x, training=True)
    outputs = keras.layers.Dense(units[-1], activation="softmax")(x)
    return keras.Model(inputs, outputs)
