# wrong: overwrites the argument with the devices of this computer
# hint: asks-this-machine
import tensorflow as tf


def gpu_names(devices):
    devices = [device.name for device in tf.config.list_physical_devices()]
    return [d.removeprefix("/physical_device:") for d in devices if "GPU" in d]
