# wrong: types the versions printed in the lesson instead of asking the libraries
# hint: hard-coded-version
import tensorflow as tf


def environment_report():
    return {
        "python": "3.12.4",
        "tensorflow": "2.16.1",
        "keras": "3.3.3",
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
