# wrong: takes the first GPU as tutorials do: IndexError on a laptop
# hint: first-gpu-only
def gpu_names(devices):
    gpus = [d for d in devices if "GPU" in d]
    gpu = gpus[0]
    return [gpu.split(":", 1)[1]]
