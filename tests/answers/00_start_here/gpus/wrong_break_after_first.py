# wrong: break ends the loop after the first GPU
# hint: first-gpu-only
def gpu_names(devices):
    names = []
    for device in devices:
        if ":GPU:" in device:
            names.append(device[17:])
            break
    return names
