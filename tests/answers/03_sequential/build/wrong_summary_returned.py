# wrong: returns what summary() returns
# hint: no-return
import keras


def build_classifier():
    model = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    return model.summary()
