# wrong: the last five characters fit numbers below ten only
# hint: one-digit-number
def gpu_names(devices):
    return [d[-5:] for d in devices if "GPU" in d]
