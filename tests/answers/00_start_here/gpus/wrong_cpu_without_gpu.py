# wrong: falls back to the CPU when there is no GPU
# hint: no-gpu-not-empty
def gpu_names(devices):
    names = [d.split(":", 1)[1] for d in devices if ":GPU:" in d]
    return names or ["CPU:0"]
