# wrong: forgets the number of GPUs
# hint: wrong-keys
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
    }
