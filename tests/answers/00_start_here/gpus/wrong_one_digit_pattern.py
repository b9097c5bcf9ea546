# wrong: the pattern takes one digit
# hint: one-digit-number
import re


def gpu_names(devices):
    found = [re.search(r"GPU:\d", d) for d in devices]
    return [m.group(0) for m in found if m is not None]
