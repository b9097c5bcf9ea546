# wrong: counts all devices, the CPU with them
# hint: counts-all-devices
import platform

import keras
import tensorflow as tf


def environment_report():
    devices = tf.config.list_physical_devices()
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(devices),
    }
