# wrong: returns a readable text
# hint: wrong-type
import platform

import keras
import tensorflow as tf


def environment_report():
    gpus = len(tf.config.list_physical_devices("GPU"))
    versions = f"TensorFlow {tf.__version__}, Keras {keras.__version__}"
    return f"Python {platform.python_version()}, {versions}, {gpus} GPUs"
