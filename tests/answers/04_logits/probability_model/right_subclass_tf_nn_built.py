# right: a subclass with tf.nn.softmax, called once so that it is built
import keras
import numpy as np
import tensorflow as tf


class ProbabilityModel(keras.Model):
    def __init__(self, inner, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner
        self.trainable = True

    def call(self, inputs):
        return tf.nn.softmax(self.inner(inputs), axis=1)


def probability_model(model):
    result = ProbabilityModel(model)
    result(np.zeros((1, 64), dtype="float32"))
    return result
