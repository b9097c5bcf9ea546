"""Keep TensorFlow's start-up log and one advice of it off the screen: import before TensorFlow.

Both settings are needed: the log level alone leaves the oneDNN notice, which also changes the
order in which floats are added, so numbers would differ between processors.
"""

import logging
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")


def _is_news(record: logging.LogRecord) -> bool:
    # Lessons and exercises build many small models; the advice to build one is not for them.
    return "triggered tf.function retracing" not in record.getMessage()


# By a filter and not by a level: TensorFlow's other warnings are for the learner to read.
logging.getLogger("tensorflow").addFilter(_is_news)
