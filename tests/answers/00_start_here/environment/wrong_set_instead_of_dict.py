# wrong: braces without keys make a set
# hint: wrong-type
import platform

import keras
import tensorflow as tf


def environment_report():
    gpus = tf.config.list_physical_devices("GPU")
    return {platform.python_version(), tf.__version__, keras.__version__, len(gpus)}
