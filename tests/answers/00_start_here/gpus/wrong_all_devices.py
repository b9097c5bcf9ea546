# wrong: shortens all names, the CPU with them
# hint: keeps-other-devices
def gpu_names(devices):
    return [device.split(":", 1)[1] for device in devices]
