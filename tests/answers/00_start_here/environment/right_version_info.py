# right: joins the first three entries of sys.version_info
import sys

import keras
import tensorflow as tf


def environment_report():
    report = {}
    report["python"] = ".".join(str(part) for part in sys.version_info[:3])
    report["tensorflow"] = tf.__version__
    report["keras"] = keras.__version__
    report["gpus"] = len(tf.config.list_physical_devices("GPU"))
    return report
