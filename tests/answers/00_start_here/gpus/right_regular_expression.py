# right: a regular expression for the end of the name
import re

GPU = re.compile(r"GPU:\d+$")


def gpu_names(devices):
    matches = (GPU.search(device) for device in devices)
    return [match.group() for match in matches if match]
