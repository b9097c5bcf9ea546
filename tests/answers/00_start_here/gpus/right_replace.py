# right: replaces the prefix by nothing
def gpu_names(devices):
    gpus = []
    for i in range(len(devices)):
        if devices[i].find("GPU") != -1:
            gpus.append(devices[i].replace("/physical_device:", ""))
    return gpus
