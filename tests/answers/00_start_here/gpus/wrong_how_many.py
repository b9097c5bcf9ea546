# wrong: counts the GPUs
# hint: wrong-type
def gpu_names(devices):
    return len([d for d in devices if "GPU" in d])
