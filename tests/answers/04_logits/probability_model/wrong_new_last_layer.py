# wrong: puts a fresh Dense(10, softmax) in the place of the last layer, without its weights
# hint: weights-lost
import keras


def probability_model(model):
    features = model.layers[-1].input
    outputs = keras.layers.Dense(10, activation="softmax")(features)
    return keras.Model(model.inputs, outputs)
