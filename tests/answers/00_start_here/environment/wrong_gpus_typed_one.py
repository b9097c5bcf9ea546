# wrong: writes down the one graphics card that is in the computer; looks like counting the CPU
# hint: counts-all-devices
import platform

import keras
import tensorflow as tf


def environment_report():
    number_of_gpus = 1
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": number_of_gpus,
    }
