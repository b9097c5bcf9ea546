# wrong: looks for small letters
# hint: nothing-found
def gpu_names(devices):
    return [d.split(":", 1)[1] for d in devices if "gpu" in d]
