# right: visible instead of physical devices, keys and values zipped
import platform

import tensorflow as tf
from tensorflow import keras


def environment_report():
    names = ["python", "tensorflow", "keras", "gpus"]
    gpus = tf.config.get_visible_devices("GPU")
    values = [
        ".".join(platform.python_version_tuple()),
        tf.__version__,
        keras.__version__,
        len(gpus),
    ]
    return dict(zip(names, values))
