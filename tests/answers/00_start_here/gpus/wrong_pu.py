# wrong: looks for "PU", which CPU contains too
# hint: keeps-other-devices
def gpu_names(devices):
    return [d.split(":", 1)[1] for d in devices if "PU" in d]
