# wrong: extend with a string adds its letters one by one
# hint: letters-not-names
def gpu_names(devices):
    names = []
    for d in devices:
        short = d.removeprefix("/physical_device:")
        if short.startswith("GPU"):
            names.extend(short)
    return names
