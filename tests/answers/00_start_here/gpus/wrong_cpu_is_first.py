# wrong: leaves out the first device, which it takes for the one CPU
# hint: cpu-is-first
def gpu_names(devices):
    return [d.split(":", 1)[1] for d in devices[1:]]
