# wrong: looks at the first device before knowing that there is one
# hint: raises
def gpu_names(devices):
    prefix = devices[0].split(":")[0] + ":"
    return [d.removeprefix(prefix) for d in devices if "GPU" in d]
