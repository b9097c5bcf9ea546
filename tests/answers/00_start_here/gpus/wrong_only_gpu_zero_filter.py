# wrong: keeps the devices with the number 0 that are GPUs
# hint: only-gpu-zero
def gpu_names(devices):
    return [d.split(":", 1)[1] for d in devices if d.endswith("GPU:0")]
