# wrong: a list as default value keeps the names of earlier calls
# hint: names-kept-between-calls
def gpu_names(devices, found=[]):
    found += [d.split(":", 1)[1] for d in devices if "GPU" in d]
    return found
