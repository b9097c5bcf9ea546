# %% right: counts the GPUs among all devices; keys in another order
import tensorflow as tf
import keras
import sys


def environment_report():
    gpus = 0
    for device in tf.config.list_physical_devices():
        if device.device_type == "GPU":
            gpus += 1
    v = sys.version_info
    return {
        "gpus": gpus,
        "keras": keras.__version__,
        "tensorflow": tf.__version__,
        "python": f"{v.major}.{v.minor}.{v.micro}",
    }


# %% right: one small function per question, the imported name list_physical_devices
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


# %% right: a lambda bound to the name; counts the logical devices
import platform

import keras
import tensorflow as tf

environment_report = lambda: {
    "python": platform.python_version(),
    "tensorflow": tf.__version__,
    "keras": keras.__version__,
    "gpus": len(tf.config.list_logical_devices("GPU")),
}


# %% right: the platform module and the two __version__ attributes
import platform

import keras
import tensorflow as tf


def environment_report():
    """Say which versions are installed and how many GPUs TensorFlow sees."""
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }


# %% right: imports inside the function, sum over a generator, % formatting
def environment_report():
    import sys

    import keras
    import tensorflow

    gpus = sum("GPU" in device.name for device in tensorflow.config.list_physical_devices())
    return {
        "python": "%d.%d.%d" % sys.version_info[:3],
        "tensorflow": tensorflow.__version__,
        "keras": keras.__version__,
        "gpus": gpus,
    }


# %% right: first word of sys.version, keras.version() and tf.version.VERSION
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


# %% right: joins the first three entries of sys.version_info
import sys

import keras
import tensorflow as tf


def environment_report():
    report = {}
    report["python"] = ".".join(str(part) for part in sys.version_info[:3])
    report["tensorflow"] = tf.__version__
    report["keras"] = keras.__version__
    report["gpus"] = len(tf.config.list_physical_devices("GPU"))
    return report


# %% right: visible instead of physical devices, keys and values zipped
import platform

import tensorflow as tf
from tensorflow import keras


def environment_report():
    names = ["python", "tensorflow", "keras", "gpus"]
    gpus = tf.config.get_visible_devices("GPU")
    values = [
        ".".join(platform.python_version_tuple()),
        tf.__version__,
        keras.__version__,
        len(gpus),
    ]
    return dict(zip(names, values))


# %% wrong: believes Keras has the version number of TensorFlow since it comes with it
# hint: versions-mixed-up
import platform

import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": tf.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }


# %% wrong: the versions of TensorFlow and Keras stand under each other's key
# hint: versions-mixed-up
import platform

import keras
import tensorflow as tf


def environment_report():
    keys = ("python", "tensorflow", "keras", "gpus")
    values = (
        platform.python_version(),
        keras.__version__,
        tf.__version__,
        len(tf.config.list_physical_devices("GPU")),
    )
    return dict(zip(keys, values))


# %% wrong: gives the list of GPUs, not how many there are
# hint: gpu-list-not-count
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": tf.config.list_physical_devices("GPU"),
    }


# %% wrong: gives the names of the GPUs, not how many there are
# hint: gpu-list-not-count
import platform

import keras
import tensorflow as tf


def environment_report():
    names = []
    for gpu in tf.config.list_physical_devices("GPU"):
        names.append(gpu.name)
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": names,
    }


# %% wrong: asks whether this TensorFlow could use a GPU, not how many it sees
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


# %% wrong: says whether there is a GPU, not how many
# hint: gpu-yes-or-no
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")) > 0,
    }


# %% wrong: counts the processor instead of the graphics cards
# hint: counts-all-devices
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("CPU")),
    }


# %% wrong: counts all devices, the CPU with them
# hint: counts-all-devices
import platform

import keras
import tensorflow as tf


def environment_report():
    devices = tf.config.list_physical_devices()
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(devices),
    }


# %% wrong: writes down the one graphics card that is in the computer; looks like counting the CPU
# hint: counts-all-devices
import platform

import keras
import tensorflow as tf


def environment_report():
    number_of_gpus = 1
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": number_of_gpus,
    }


# %% wrong: writes down the number of graphics cards of another computer
# hint: hard-coded-gpus
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": 2,
    }


# %% wrong: asks for Python and TensorFlow, but copies the version of Keras from a page
# hint: hard-coded-version
import platform

import tensorflow as tf


def environment_report():
    keras_version = "3.0.5"
    gpus = tf.config.list_physical_devices("GPU")
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras_version,
        "gpus": len(gpus),
    }


# %% wrong: types the versions printed in the lesson instead of asking the libraries
# hint: hard-coded-version
import tensorflow as tf


def environment_report():
    return {
        "python": "3.12.4",
        "tensorflow": "2.16.1",
        "keras": "3.3.3",
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }


# %% wrong: prints the report instead of returning it
# hint: no-return
import platform

import keras
import tensorflow as tf


def environment_report():
    print("python", platform.python_version())
    print("tensorflow", tf.__version__)
    print("keras", keras.__version__)
    print("gpus", len(tf.config.list_physical_devices("GPU")))


# %% wrong: fills a dict and forgets to return it
# hint: no-return
import platform

import keras
import tensorflow as tf


def environment_report():
    report = {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
    report


# %% wrong: puts the word Python before the number
# hint: python-version-form
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": "Python " + platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }


# %% wrong: cuts five characters off sys.version, as for Python 3.9.1
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


# %% wrong: gives major and minor version only
# hint: python-version-form
import sys

import keras
import tensorflow as tf


def environment_report():
    info = sys.version_info
    return {
        "python": f"{info.major}.{info.minor}",
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }


# %% wrong: believes sys.version is the number only; it holds compiler and date too
# hint: python-version-form
import sys

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": sys.version,
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }


# %% wrong: takes the first GPU as tutorials do and stops where there is none
# hint: raises
import platform

import keras
import tensorflow as tf


def environment_report():
    gpu = tf.config.list_physical_devices("GPU")[0]
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": int(gpu.name.split(":")[-1]) + 1,
    }


# %% wrong: asks for the version of an attribute that modules do not have
# hint: raises
import sys

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": sys.version.split()[0],
        "tensorflow": tf.version,
        "keras": keras.VERSION,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }


# %% wrong: keys with capital letters
# hint: wrong-keys
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "Python": platform.python_version(),
        "TensorFlow": tf.__version__,
        "Keras": keras.__version__,
        "GPUs": len(tf.config.list_physical_devices("GPU")),
    }


# %% wrong: adds a key that was not asked for
# hint: wrong-keys
import platform

import keras
import numpy as np
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "numpy": np.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }


# %% wrong: forgets the number of GPUs
# hint: wrong-keys
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
    }


# %% wrong: the number of GPUs as a string, like the other values
# hint: wrong-type
import platform

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": platform.python_version(),
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": str(len(tf.config.list_physical_devices("GPU"))),
    }


# %% wrong: braces without keys make a set
# hint: wrong-type
import platform

import keras
import tensorflow as tf


def environment_report():
    gpus = tf.config.list_physical_devices("GPU")
    return {platform.python_version(), tf.__version__, keras.__version__, len(gpus)}


# %% wrong: returns a readable text
# hint: wrong-type
import platform

import keras
import tensorflow as tf


def environment_report():
    gpus = len(tf.config.list_physical_devices("GPU"))
    versions = f"TensorFlow {tf.__version__}, Keras {keras.__version__}"
    return f"Python {platform.python_version()}, {versions}, {gpus} GPUs"


# %% wrong: leaves sys.version_info as it is: not a string
# hint: wrong-type
import sys

import keras
import tensorflow as tf


def environment_report():
    return {
        "python": sys.version_info,
        "tensorflow": tf.__version__,
        "keras": keras.__version__,
        "gpus": len(tf.config.list_physical_devices("GPU")),
    }
