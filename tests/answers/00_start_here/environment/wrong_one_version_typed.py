# wrong: asks for Python and TensorFlow, but copies the version of Keras from a page
# hint: hard-coded-version
import platform

import tensorflow as tf


def environment_report():
    keras_version = "3.0.5"
    gpus = tf.config.list_physical_devices("GPU")
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras_version,
        "gpus": len(gpus),
    }
