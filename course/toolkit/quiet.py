"""Keep TensorFlow's start-up log off the screen: import this before TensorFlow."""

import os

from course.tensorflow_variables import QUIET

for _name, _value in QUIET.items():
    os.environ.setdefault(_name, _value)
