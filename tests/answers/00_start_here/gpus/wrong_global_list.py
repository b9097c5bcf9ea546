# wrong: collects in a list outside the function, which keeps the names of earlier calls
# hint: names-kept-between-calls
names = []


def gpu_names(devices):
    for d in devices:
        if "GPU" in d:
            names.append(d.split(":", 1)[1])
    return names
