# right: filter and map, made a list at the end
def is_gpu(device):
    return "GPU" in device


def gpu_names(devices):
    return list(map(lambda device: device[device.index("GPU") :], filter(is_gpu, devices)))
