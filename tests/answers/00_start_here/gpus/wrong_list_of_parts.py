# wrong: each name is a list of two parts
# hint: wrong-type
def gpu_names(devices):
    return [d.split(":")[1:] for d in devices if "GPU" in d]
