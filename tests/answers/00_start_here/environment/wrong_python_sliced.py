# wrong: cuts five characters off sys.version, as for Python 3.9.1
# hint: python-version-form
import sys

import keras
import tensorflow as tf


def environment_report():
    return dict(
        python=sys.version[:5],
        tensorflow=tf.__version__,
        keras=keras.__version__,
        gpus=len(tf.config.list_physical_devices("GPU")),
    )
