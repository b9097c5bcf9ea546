# wrong: keeps the long names
# hint: full-name
def gpu_names(devices):
    return [device for device in devices if "GPU" in device]
