# right: tries to find the place of GPU and goes on where there is none
def gpu_names(devices):
    result = []
    for name in devices:
        try:
            start = name.index("GPU:")
        except ValueError:
            continue
        result += [name[start:]]
    return result
