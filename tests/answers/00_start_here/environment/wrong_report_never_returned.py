# wrong: fills a dict and forgets to return it
# hint: no-return
import platform

import keras
import tensorflow as tf


def environment_report():
    report = {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
    report
