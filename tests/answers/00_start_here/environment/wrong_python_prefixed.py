# wrong: puts the word Python before the number
# hint: python-version-form
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": "Python " + platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
