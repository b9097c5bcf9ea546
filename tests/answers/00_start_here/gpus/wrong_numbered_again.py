# wrong: counts the GPUs from 0 instead of reading their numbers
# hint: renumbered
def gpu_names(devices):
    gpus = [d for d in devices if "GPU" in d]
    return [f"GPU:{i}" for i in range(len(gpus))]
