# wrong: believes Keras has the version number of TensorFlow since it comes with it
# hint: versions-mixed-up
import platform

import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": tf.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
