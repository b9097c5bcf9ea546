# right: a loop, the parts of the name put together again
def gpu_names(devices):
    names = []
    for device in devices:
        parts = device.split(":")
        if parts[1] == "GPU":
            names.append(parts[1] + ":" + parts[2])
    return names
