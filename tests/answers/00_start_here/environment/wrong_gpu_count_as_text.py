# wrong: the number of GPUs as a string, like the other values
# hint: wrong-type
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": str(len(tf.config.list_physical_devices("GPU"))),
    }
