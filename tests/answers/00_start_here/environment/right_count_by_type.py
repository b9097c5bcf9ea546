# right: counts the GPUs among all devices; keys in another order
import tensorflow as tf
import keras
import sys


def environment_report():
    gpus = 0
    for device in tf.config.list_physical_devices():
        if device.device_type == "GPU":
            gpus += 1
    v = sys.version_info
    return {
        "gpus": gpus,
        "keras": keras.__version__,
        "tensorflow": tf.__version__,
        "python": f"{v.major}.{v.minor}.{v.micro}",
    }
