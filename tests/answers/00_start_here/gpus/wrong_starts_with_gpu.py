# wrong: no name starts with GPU, so the result is always empty
# hint: nothing-found
def gpu_names(devices):
    return [d for d in devices if d.startswith("GPU")]
