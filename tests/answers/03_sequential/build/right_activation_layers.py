# right: linear Dense layers with ReLU and Softmax layers behind them
import keras
from keras import layers


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            layers.Dense(128),
            layers.ReLU(),
            layers.Dense(10),
            layers.Softmax(),
        ]
    )
