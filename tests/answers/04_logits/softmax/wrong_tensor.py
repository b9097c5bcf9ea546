# wrong: lets TensorFlow do it and returns a tensor
# hint: wrong-type
import tensorflow as tf


def softmax(logits):
    return tf.nn.softmax(logits)
