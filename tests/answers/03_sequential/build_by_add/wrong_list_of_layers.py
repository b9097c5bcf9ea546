# wrong: a list of layers, not a model
# hint: wrong-type
import keras


def build_by_add(units):
    stack = []
    for n in units[1:-1]:
        stack.append(keras.layers.Dense(n, activation="relu"))
    stack.append(keras.layers.Dense(units[-1], activation="softmax"))
    return stack
