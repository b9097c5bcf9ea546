# wrong: keys with capital letters
# hint: wrong-keys
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "Python": platform.python_version(),
        "TensorFlow": tf.__version__,
        "Keras": keras.__version__,
        "GPUs": len(tf.config.list_physical_devices("GPU")),
    }
