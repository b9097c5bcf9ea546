# wrong: shortens the names in the caller's list
# hint: changes-input
def gpu_names(devices):
    for i, device in enumerate(devices):
        devices[i] = device.split(":", 1)[1]
    return [d for d in devices if d.startswith("GPU")]
