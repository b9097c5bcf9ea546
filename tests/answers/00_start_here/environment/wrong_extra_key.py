# wrong: adds a key that was not asked for
# hint: wrong-keys
import platform

import keras
import numpy as np
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "numpy": np.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
