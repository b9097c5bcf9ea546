# wrong: writes down the number of graphics cards of another computer
# hint: hard-coded-gpus
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": 2,
    }
