# wrong: removes the CPUs from the caller's list while looping over it
# hint: changes-input
def gpu_names(devices):
    for device in devices:
        if "GPU" not in device:
            devices.remove(device)
    return [d.split(":", 1)[1] for d in devices]
