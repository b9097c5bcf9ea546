# wrong: the output tensor of the functional loop; forgets keras.Model (M21)
# hint: wrong-type
import keras


def build_by_add(units):
    x = keras.Input((units[0],))
    for n in units[1:-1]:
        x = keras.layers.Dense(n, activation="relu")(x)
    return keras.layers.Dense(units[-1], activation="softmax")(x)
