# right: first word of sys.version, keras.version() and tf.version.VERSION
import sys

import keras
import tensorflow as tf


def environment_report():
    python = sys.version.split()[0]
    return dict(
        python=python,
        tensorflow=tf.version.VERSION,
        keras=keras.version(),
        gpus=len(tf.config.list_physical_devices(device_type="GPU")),
    )
