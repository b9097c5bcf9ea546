# wrong: gives major and minor version only
# hint: python-version-form
import sys

import keras
import tensorflow as tf


def environment_report():
    info = sys.version_info
    return {
        "python": f"{info.major}.{info.minor}",
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
