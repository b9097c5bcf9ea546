# wrong: "my laptop has no GPU, so I write 0" (right only on a machine without one)
# hint: hard-coded-gpus
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": 0,
    }
