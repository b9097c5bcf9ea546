# wrong: prints the report instead of returning it
# hint: no-return
import platform

import keras
import tensorflow as tf


def environment_report():
    print("python", platform.python_version())
    print("tensorflow", tf.__version__)
    print("keras", keras.__version__)
    print("gpus", len(tf.config.list_physical_devices("GPU")))
