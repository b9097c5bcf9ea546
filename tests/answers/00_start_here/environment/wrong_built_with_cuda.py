# wrong: asks whether this TensorFlow could use a GPU, not how many it sees
# hint: gpu-yes-or-no
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": tf.test.is_built_with_cuda(),
    }
