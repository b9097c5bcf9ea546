# wrong: compares the whole name with "GPU"
# hint: nothing-found
def gpu_names(devices):
    names = []
    for device in devices:
        if device == "GPU":
            names.append(device)
    return names
