"""Keep TensorFlow's start-up log off the screen: import this before TensorFlow.

Both settings are needed: the log level alone leaves the oneDNN notice, which also changes the
order in which floats are added, so numbers would differ between processors.
"""

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
