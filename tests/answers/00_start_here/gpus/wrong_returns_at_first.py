# wrong: returns inside the loop, at the first GPU
# hint: first-gpu-only
def gpu_names(devices):
    for device in devices:
        if "GPU" in device:
            return [device.split(":", 1)[1]]
    return []
