# wrong: believes the GPU is always GPU:0
# hint: only-gpu-zero
def gpu_names(devices):
    if "/physical_device:GPU:0" in devices:
        return ["GPU:0"]
    return []
