# wrong: takes the first GPU as tutorials do and stops where there is none
# hint: raises
import platform

import keras
import tensorflow as tf


def environment_report():
    gpu = tf.config.list_physical_devices("GPU")[0]
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": int(gpu.name.split(":")[-1]) + 1,
    }
