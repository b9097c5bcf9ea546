# wrong: puts each name at the front
# hint: order-changed
def gpu_names(devices):
    names = []
    for d in devices:
        if "GPU" in d:
            names.insert(0, d.split(":", 1)[1])
    return names
