# wrong: `"GPU" or "gpu" in device` is always true
# hint: keeps-other-devices
def gpu_names(devices):
    names = []
    for device in devices:
        if "GPU" or "gpu" in device:
            names.append(device.removeprefix("/physical_device:"))
    return names
