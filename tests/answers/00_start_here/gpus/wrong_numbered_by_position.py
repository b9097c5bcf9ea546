# wrong: takes the position in the list for the number of the GPU
# hint: renumbered
def gpu_names(devices):
    return [f"GPU:{i}" for i, d in enumerate(devices) if "GPU" in d]
