# wrong: returns what sort() gives back, which is None
# hint: no-return
def gpu_names(devices):
    names = []
    for device in devices:
        if "GPU" in device:
            names.append(device.split(":", 1)[1])
    return names.sort()
