# right: a lambda bound to the name; counts the logical devices
import platform

import keras
import tensorflow as tf

environment_report = lambda: {
    "python": platform.python_version(),
    "tensorflow": tf.__version__,
    "keras": keras.__version__,
    "gpus": len(tf.config.list_logical_devices("GPU")),
}
