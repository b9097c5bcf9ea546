# wrong: counts the processor instead of the graphics cards
# hint: counts-all-devices
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("CPU")),
    }
