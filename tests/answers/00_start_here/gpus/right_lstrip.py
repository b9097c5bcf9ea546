# right: lstrip takes away characters, and G is not among them
def gpu_names(devices):
    return [device.lstrip("/physical_device:") for device in devices if "GPU" in device]
