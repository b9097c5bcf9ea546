# wrong: believes sys.version is the number only; it holds compiler and date too
# hint: python-version-form
import sys

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": sys.version,
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
