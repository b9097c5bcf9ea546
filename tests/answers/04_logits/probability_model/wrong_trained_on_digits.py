# wrong: adds a softmax to a copy and trains it again on the digits
# hint: retrains
import keras
from sklearn.datasets import load_digits


def probability_model(model):
    x, y = load_digits(return_X_y=True)
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    result = keras.Model(copy.inputs, keras.layers.Softmax()(copy.outputs[0]))
    result.compile(
        optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.SparseCategoricalCrossentropy()
    )
    result.fit(x / 16, y, epochs=2, verbose=0)
    return result
