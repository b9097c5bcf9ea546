# wrong: prints the names
# hint: no-return
def gpu_names(devices):
    for device in devices:
        if "GPU" in device:
            print(device.split(":", 1)[1])
