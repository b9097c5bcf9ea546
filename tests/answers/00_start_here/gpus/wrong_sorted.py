# wrong: sorts the names
# hint: order-changed
def gpu_names(devices):
    return sorted(d.split(":", 1)[1] for d in devices if "GPU" in d)
