# wrong: gives the list of GPUs, not how many there are
# hint: gpu-list-not-count
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": tf.config.list_physical_devices("GPU"),
    }
