# wrong: does not stop without a GPU, but gives the first one only
# hint: first-gpu-only
def gpu_names(devices):
    gpus = [device.removeprefix("/physical_device:") for device in devices if "GPU" in device]
    if gpus:
        return [gpus[0]]
    return []
