# wrong: asks TensorFlow about this computer and ignores the argument
# hint: asks-this-machine
import tensorflow as tf


def gpu_names(devices):
    gpus = tf.config.list_physical_devices("GPU")
    return [gpu.name.split(":", 1)[1] for gpu in gpus]
