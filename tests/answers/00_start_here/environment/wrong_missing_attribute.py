# wrong: asks for the version of an attribute that modules do not have
# hint: raises
import sys

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": sys.version.split()[0],
        "tensorflow": tf.version,
        "keras": keras.VERSION,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
