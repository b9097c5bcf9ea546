# wrong: gives the names of the GPUs, not how many there are
# hint: gpu-list-not-count
import platform

import keras
import tensorflow as tf


def environment_report():
    names = []
    for gpu in tf.config.list_physical_devices("GPU"):
        names.append(gpu.name)
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": names,
    }
