# wrong: begins at index 1 since the CPU stands at index 0
# hint: cpu-is-first
def gpu_names(devices):
    names = []
    for i in range(1, len(devices)):
        if "GPU" in devices[i]:
            names.append(devices[i].replace("/physical_device:", ""))
    return names
