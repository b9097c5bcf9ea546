# right: a channel axis first (as for a convolution), flattened with the rest
import keras
from keras import layers


def repaired_model():
    return keras.Sequential(
        [
            layers.Input((28, 28)),
            layers.Reshape((28, 28, 1)),
            layers.Flatten(),
            layers.Dense(128, "relu"),
            layers.Dropout(0.0),
            layers.Dense(10),
            layers.Softmax(),
        ]
    )
