# right: recursion over the list
def gpu_names(devices):
    if not devices:
        return []
    first, rest = devices[0], devices[1:]
    _, kind, number = first.split(":")
    return ([f"{kind}:{number}"] if kind == "GPU" else []) + gpu_names(rest)
