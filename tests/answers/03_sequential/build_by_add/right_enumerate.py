# right: one loop that asks for the position
import keras
from keras import layers


def build_by_add(units):
    model = keras.Sequential([layers.Input((units[0],))])
    for i, n in enumerate(units):
        if i == 0:
            continue
        last = i == len(units) - 1
        model.add(layers.Dense(n, activation="softmax" if last else "relu"))
    return model
