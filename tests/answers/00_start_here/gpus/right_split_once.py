# right: list comprehension, split at the first colon
def gpu_names(devices):
    """Return the short names of the GPUs."""
    return [device.split(":", 1)[1] for device in devices if ":GPU:" in device]
