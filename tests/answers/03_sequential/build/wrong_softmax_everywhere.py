# wrong: softmax in both layers
# hint: softmax-in-every-layer
import keras


def build_classifier():
    model = keras.Sequential([keras.Input((784,))])
    for n in (128, 10):
        model.add(keras.layers.Dense(n, activation="softmax"))
    return model
