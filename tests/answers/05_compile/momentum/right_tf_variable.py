# right: tf.Variable and apply_gradients, as in a training loop
import tensorflow as tf


def sgd_weights(w, gradients, learning_rate, momentum):
    weights = tf.Variable(w, dtype=tf.float32)
    optimizer = tf.keras.optimizers.SGD(learning_rate, momentum)
    path = []
    for gradient in gradients:
        optimizer.apply_gradients([(tf.constant(gradient, dtype=tf.float32), weights)])
        path.append(weights.numpy().copy())
    return path
