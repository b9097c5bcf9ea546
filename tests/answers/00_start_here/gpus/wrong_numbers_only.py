# wrong: gives the numbers of the GPUs
# hint: half-the-name
def gpu_names(devices):
    return [device.split(":")[-1] for device in devices if "GPU" in device]
