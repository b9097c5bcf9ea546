"""Keep TensorFlow's start-up log and one advice of it off the screen: import before TensorFlow.

Its memory on a GPU grows as it is needed.
"""

import logging
import os

from course.tensorflow_variables import QUIET, SHARING

for _name, _value in {**QUIET, **SHARING}.items():
    os.environ.setdefault(_name, _value)


def _is_news(record: logging.LogRecord) -> bool:
    # Lessons and exercises build many small models; the advice to build one is not for them.
    return "triggered tf.function retracing" not in record.getMessage()


# By a filter and not by a level: TensorFlow's other warnings are for the learner to read.
logging.getLogger("tensorflow").addFilter(_is_news)
