# wrong: round brackets make a generator, not a list
# hint: wrong-type
def gpu_names(devices):
    return (d.split(":", 1)[1] for d in devices if "GPU" in d)
