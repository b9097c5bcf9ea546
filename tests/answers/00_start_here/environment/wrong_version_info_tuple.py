# wrong: leaves sys.version_info as it is: not a string
# hint: wrong-type
import sys

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": sys.version_info,
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
