# right: removes the prefix, then looks at the start
def gpu_names(devices):
    short = [d.removeprefix("/physical_device:") for d in devices]
    return [name for name in short if name.startswith("GPU")]
