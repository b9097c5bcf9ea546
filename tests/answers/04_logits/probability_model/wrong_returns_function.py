# wrong: returns a function that computes the probabilities, not a Keras model
# hint: wrong-type
import tensorflow as tf


def probability_model(model):
    def predict(x):
        return tf.nn.softmax(model(x)).numpy()

    return predict
