# wrong: logits, compiled with from_logits=True (M4)
# hint: logits-returned
import keras


def build_classifier():
    model = keras.Sequential()
    model.add(keras.Input((784,)))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="linear"))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss)
    return model
