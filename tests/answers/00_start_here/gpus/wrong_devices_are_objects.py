# wrong: takes the strings for TensorFlow's device objects
# hint: raises
def gpu_names(devices):
    return [d.name.split(":", 1)[1] for d in devices if d.device_type == "GPU"]
