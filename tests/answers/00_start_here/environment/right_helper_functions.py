# right: one small function per question, the imported name list_physical_devices
import re
import sys

import keras
import tensorflow as tf
from tensorflow.config import list_physical_devices


def python_version():
    return re.match(r"\d+\.\d+\.\d+", sys.version).group()


def version_of(library):
    return str(library.__version__)


def environment_report() -> dict:
    return {"python": python_version()} | {
        "tensorflow": version_of(tf),
        "keras": version_of(keras),
        "gpus": len(list_physical_devices("GPU")),
    }
