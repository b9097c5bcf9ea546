# wrong: cuts one character too few
# hint: full-name
def gpu_names(devices):
    return [d[d.index(":") :] for d in devices if "GPU" in d]
