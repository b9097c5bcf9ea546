# wrong: the versions of TensorFlow and Keras stand under each other's key
# hint: versions-mixed-up
import platform

import keras
import tensorflow as tf


def environment_report():
    keys = ("python", "tensorflow", "keras", "gpus")
    values = (
        platform.python_version(),
        keras.__version__,
        tf.__version__,
        len(tf.config.list_physical_devices("GPU")),
    )
    return dict(zip(keys, values))
