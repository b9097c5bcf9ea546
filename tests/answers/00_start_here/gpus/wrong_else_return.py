# wrong: leaves with an empty list at the first device that is not a GPU
# hint: stops-at-cpu
def gpu_names(devices):
    names = []
    for device in devices:
        if "GPU" in device:
            names.append(device.split(":", 1)[1])
        else:
            return []
    return names
