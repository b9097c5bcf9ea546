# right: the platform module and the two __version__ attributes
import platform

import keras
import tensorflow as tf


def environment_report():
    """Say which versions are installed and how many GPUs TensorFlow sees."""
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
