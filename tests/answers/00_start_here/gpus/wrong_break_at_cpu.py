# wrong: stops looking at the first CPU
# hint: stops-at-cpu
def gpu_names(devices):
    names = []
    for device in devices:
        if "GPU" not in device:
            break
        names.append(device.split(":", 1)[1])
    return names
