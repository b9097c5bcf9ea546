# wrong: += with a string adds its letters one by one
# hint: letters-not-names
def gpu_names(devices):
    names = []
    for d in devices:
        if "GPU" in d:
            names += d.split(":", 1)[1]
    return names
