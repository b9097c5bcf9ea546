# wrong: treats a computer without GPU as an error
# hint: no-gpu-not-empty
def gpu_names(devices):
    names = [d.split(":", 1)[1] for d in devices if "GPU" in d]
    if not names:
        raise RuntimeError("No GPU found")
    return names
