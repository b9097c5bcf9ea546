# wrong: functools.cache: the second call returns the first model
# hint: shared-model
from functools import cache

import keras


@cache
def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
