# wrong: gives the kind without the number
# hint: half-the-name
def gpu_names(devices):
    names = []
    for device in devices:
        kind = device.split(":")[1]
        if kind == "GPU":
            names.append(kind)
    return names
