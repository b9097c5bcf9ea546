# wrong: splits at the slash, so physical_device stays
# hint: full-name
def gpu_names(devices):
    return [d.split("/")[-1] for d in devices if "GPU" in d]
