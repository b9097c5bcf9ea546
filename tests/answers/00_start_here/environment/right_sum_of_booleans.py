# right: imports inside the function, sum over a generator, % formatting
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
