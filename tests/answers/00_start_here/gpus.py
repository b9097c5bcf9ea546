# %% right: filter and map, made a list at the end
def is_gpu(device):
    return "GPU" in device


def gpu_names(devices):
    return list(map(lambda device: device[device.index("GPU") :], filter(is_gpu, devices)))


# %% right: a generator function inside, joined from the right
def gpu_names(devices):
    def found():
        for device in devices:
            *_, kind, index = device.rsplit(":", maxsplit=2)
            if kind.upper() == "GPU":
                yield ":".join((kind, index))

    return [*found()]


# %% right: a loop, the parts of the name put together again
def gpu_names(devices):
    names = []
    for device in devices:
        parts = device.split(":")
        if parts[1] == "GPU":
            names.append(parts[1] + ":" + parts[2])
    return names


# %% right: lstrip takes away characters, and G is not among them
def gpu_names(devices):
    return [device.lstrip("/physical_device:") for device in devices if "GPU" in device]


# %% right: a lambda bound to the name, partition and an assignment expression
gpu_names = lambda devices: [
    short for d in devices if (short := d.partition(":")[2]).startswith("GPU:")
]


# %% right: recursion over the list
def gpu_names(devices):
    if not devices:
        return []
    first, rest = devices[0], devices[1:]
    _, kind, number = first.split(":")
    return ([f"{kind}:{number}"] if kind == "GPU" else []) + gpu_names(rest)


# %% right: a regular expression for the end of the name
import re

GPU = re.compile(r"GPU:\d+$")


def gpu_names(devices):
    matches = (GPU.search(device) for device in devices)
    return [match.group() for match in matches if match]


# %% right: removes the prefix, then looks at the start
def gpu_names(devices):
    short = [d.removeprefix("/physical_device:") for d in devices]
    return [name for name in short if name.startswith("GPU")]


# %% right: replaces the prefix by nothing
def gpu_names(devices):
    gpus = []
    for i in range(len(devices)):
        if devices[i].find("GPU") != -1:
            gpus.append(devices[i].replace("/physical_device:", ""))
    return gpus


# %% right: list comprehension, split at the first colon
def gpu_names(devices):
    """Return the short names of the GPUs."""
    return [device.split(":", 1)[1] for device in devices if ":GPU:" in device]


# %% right: tries to find the place of GPU and goes on where there is none
def gpu_names(devices):
    result = []
    for name in devices:
        try:
            start = name.index("GPU:")
        except ValueError:
            continue
        result += [name[start:]]
    return result


# %% right: a tuple
def gpu_names(devices):
    return tuple(name.split(":", 1)[1] for name in devices if ":GPU:" in name)


# %% wrong: break ends the loop after the first GPU
# hint: first-gpu-only
def gpu_names(devices):
    names = []
    for device in devices:
        if ":GPU:" in device:
            names.append(device[17:])
            break
    return names


# %% wrong: takes the first GPU as tutorials do: IndexError on a laptop
# hint: first-gpu-only
def gpu_names(devices):
    gpus = [d for d in devices if "GPU" in d]
    gpu = gpus[0]
    return [gpu.split(":", 1)[1]]


# %% wrong: does not stop without a GPU, but gives the first one only
# hint: first-gpu-only
def gpu_names(devices):
    gpus = [device.removeprefix("/physical_device:") for device in devices if "GPU" in device]
    if gpus:
        return [gpus[0]]
    return []


# %% wrong: returns inside the loop, at the first GPU
# hint: first-gpu-only
def gpu_names(devices):
    for device in devices:
        if "GPU" in device:
            return [device.split(":", 1)[1]]
    return []


# %% wrong: falls back to the CPU when there is no GPU
# hint: no-gpu-not-empty
def gpu_names(devices):
    names = [d.split(":", 1)[1] for d in devices if ":GPU:" in d]
    return names or ["CPU:0"]


# %% wrong: treats a computer without GPU as an error
# hint: no-gpu-not-empty
def gpu_names(devices):
    names = [d.split(":", 1)[1] for d in devices if "GPU" in d]
    if not names:
        raise RuntimeError("No GPU found")
    return names


# %% wrong: a message when there is no GPU
# hint: no-gpu-not-empty
def gpu_names(devices):
    names = [d.split(":", 1)[1] for d in devices if "GPU" in d]
    return names if names else ["no GPU"]


# %% wrong: None when there is no GPU
# hint: no-gpu-not-empty
def gpu_names(devices):
    names = [d.split(":", 1)[1] for d in devices if "GPU" in d]
    if len(names) > 0:
        return names


# %% wrong: takes the strings for TensorFlow's device objects
# hint: raises
def gpu_names(devices):
    return [d.name.split(":", 1)[1] for d in devices if d.device_type == "GPU"]


# %% wrong: looks at the first device before knowing that there is one
# hint: raises
def gpu_names(devices):
    prefix = devices[0].split(":")[0] + ":"
    return [d.removeprefix(prefix) for d in devices if "GPU" in d]


# %% wrong: believes the GPU is always GPU:0
# hint: only-gpu-zero
def gpu_names(devices):
    if "/physical_device:GPU:0" in devices:
        return ["GPU:0"]
    return []


# %% wrong: keeps the devices with the number 0 that are GPUs
# hint: only-gpu-zero
def gpu_names(devices):
    return [d.split(":", 1)[1] for d in devices if d.endswith("GPU:0")]


# %% wrong: stops looking at the first CPU
# hint: stops-at-cpu
def gpu_names(devices):
    names = []
    for device in devices:
        if "GPU" not in device:
            break
        names.append(device.split(":", 1)[1])
    return names


# %% wrong: leaves with an empty list at the first device that is not a GPU
# hint: stops-at-cpu
def gpu_names(devices):
    names = []
    for device in devices:
        if "GPU" in device:
            names.append(device.split(":", 1)[1])
        else:
            return []
    return names


# %% wrong: keeps the long names
# hint: full-name
def gpu_names(devices):
    return [device for device in devices if "GPU" in device]


# %% wrong: cuts one character too few
# hint: full-name
def gpu_names(devices):
    return [d[d.index(":") :] for d in devices if "GPU" in d]


# %% wrong: splits at the slash, so physical_device stays
# hint: full-name
def gpu_names(devices):
    return [d.split("/")[-1] for d in devices if "GPU" in d]


# %% wrong: gives the kind without the number
# hint: half-the-name
def gpu_names(devices):
    names = []
    for device in devices:
        kind = device.split(":")[1]
        if kind == "GPU":
            names.append(kind)
    return names


# %% wrong: gives the numbers of the GPUs
# hint: half-the-name
def gpu_names(devices):
    return [device.split(":")[-1] for device in devices if "GPU" in device]


# %% wrong: the last five characters fit numbers below ten only
# hint: one-digit-number
def gpu_names(devices):
    return [d[-5:] for d in devices if "GPU" in d]


# %% wrong: the pattern takes one digit
# hint: one-digit-number
import re


def gpu_names(devices):
    found = [re.search(r"GPU:\d", d) for d in devices]
    return [m.group(0) for m in found if m is not None]


# %% wrong: shortens all names, the CPU with them
# hint: keeps-other-devices
def gpu_names(devices):
    return [device.split(":", 1)[1] for device in devices]


# %% wrong: `"GPU" or "gpu" in device` is always true
# hint: keeps-other-devices
def gpu_names(devices):
    names = []
    for device in devices:
        if "GPU" or "gpu" in device:
            names.append(device.removeprefix("/physical_device:"))
    return names


# %% wrong: looks for "PU", which CPU contains too
# hint: keeps-other-devices
def gpu_names(devices):
    return [d.split(":", 1)[1] for d in devices if "PU" in d]


# %% wrong: leaves out the first device, which it takes for the one CPU
# hint: cpu-is-first
def gpu_names(devices):
    return [d.split(":", 1)[1] for d in devices[1:]]


# %% wrong: begins at index 1 since the CPU stands at index 0
# hint: cpu-is-first
def gpu_names(devices):
    names = []
    for i in range(1, len(devices)):
        if "GPU" in devices[i]:
            names.append(devices[i].replace("/physical_device:", ""))
    return names


# %% wrong: compares the whole name with "GPU"
# hint: nothing-found
def gpu_names(devices):
    names = []
    for device in devices:
        if device == "GPU":
            names.append(device)
    return names


# %% wrong: looks for small letters
# hint: nothing-found
def gpu_names(devices):
    return [d.split(":", 1)[1] for d in devices if "gpu" in d]


# %% wrong: no name starts with GPU, so the result is always empty
# hint: nothing-found
def gpu_names(devices):
    return [d for d in devices if d.startswith("GPU")]


# %% wrong: puts each name at the front
# hint: order-changed
def gpu_names(devices):
    names = []
    for d in devices:
        if "GPU" in d:
            names.insert(0, d.split(":", 1)[1])
    return names


# %% wrong: sorts the names
# hint: order-changed
def gpu_names(devices):
    return sorted(d.split(":", 1)[1] for d in devices if "GPU" in d)


# %% wrong: counts the GPUs from 0 instead of reading their numbers
# hint: renumbered
def gpu_names(devices):
    gpus = [d for d in devices if "GPU" in d]
    return [f"GPU:{i}" for i in range(len(gpus))]


# %% wrong: takes the position in the list for the number of the GPU
# hint: renumbered
def gpu_names(devices):
    return [f"GPU:{i}" for i, d in enumerate(devices) if "GPU" in d]


# %% wrong: += with a string adds its letters one by one
# hint: letters-not-names
def gpu_names(devices):
    names = []
    for d in devices:
        if "GPU" in d:
            names += d.split(":", 1)[1]
    return names


# %% wrong: extend with a string adds its letters one by one
# hint: letters-not-names
def gpu_names(devices):
    names = []
    for d in devices:
        short = d.removeprefix("/physical_device:")
        if short.startswith("GPU"):
            names.extend(short)
    return names


# %% wrong: asks TensorFlow about this computer and ignores the argument
# hint: nothing-found
import tensorflow as tf


def gpu_names(devices):
    gpus = tf.config.list_physical_devices("GPU")
    return [gpu.name.split(":", 1)[1] for gpu in gpus]


# %% wrong: overwrites the argument with the devices of this computer
# hint: nothing-found
import tensorflow as tf


def gpu_names(devices):
    devices = [device.name for device in tf.config.list_physical_devices()]
    return [d.removeprefix("/physical_device:") for d in devices if "GPU" in d]


# %% wrong: removes the CPUs from the caller's list while looping over it
# hint: changes-input
def gpu_names(devices):
    for device in devices:
        if "GPU" not in device:
            devices.remove(device)
    return [d.split(":", 1)[1] for d in devices]


# %% wrong: shortens the names in the caller's list
# hint: changes-input
def gpu_names(devices):
    for i, device in enumerate(devices):
        devices[i] = device.split(":", 1)[1]
    return [d for d in devices if d.startswith("GPU")]


# %% wrong: a list as default value keeps the names of earlier calls
# hint: names-kept-between-calls
def gpu_names(devices, found=[]):
    found += [d.split(":", 1)[1] for d in devices if "GPU" in d]
    return found


# %% wrong: collects in a list outside the function, which keeps the names of earlier calls
# hint: names-kept-between-calls
names = []


def gpu_names(devices):
    for d in devices:
        if "GPU" in d:
            names.append(d.split(":", 1)[1])
    return names


# %% wrong: prints the names
# hint: no-return
def gpu_names(devices):
    for device in devices:
        if "GPU" in device:
            print(device.split(":", 1)[1])


# %% wrong: returns what sort() gives back, which is None
# hint: no-return
def gpu_names(devices):
    names = []
    for device in devices:
        if "GPU" in device:
            names.append(device.split(":", 1)[1])
    return names.sort()


# %% wrong: round brackets make a generator, not a list
# hint: wrong-type
def gpu_names(devices):
    return (d.split(":", 1)[1] for d in devices if "GPU" in d)


# %% wrong: counts the GPUs
# hint: wrong-type
def gpu_names(devices):
    return len([d for d in devices if "GPU" in d])


# %% wrong: each name is a list of two parts
# hint: wrong-type
def gpu_names(devices):
    return [d.split(":")[1:] for d in devices if "GPU" in d]


# %% wrong: joins the names to one string
# hint: wrong-type
def gpu_names(devices):
    return ", ".join(d.split(":", 1)[1] for d in devices if "GPU" in d)


# %% wrong: everything that is no CPU
# hint: keeps-other-devices
def gpu_names(devices):
    names = []
    for d in devices:
        if "CPU" not in d:
            names.append(d.split(":", 1)[1])
    return names


# %% wrong: return inside the loop, None where there is no GPU
# hint: first-gpu-only
def gpu_names(devices):
    for d in devices:
        if "GPU" in d:
            return [d.split(":", 1)[1]]


# %% wrong: keeps the last digit of the number
# hint: one-digit-number
def gpu_names(devices):
    names = []
    for d in devices:
        if "GPU" in d:
            names.append("GPU:" + d[-1])
    return names


# %% wrong: a set of names
# hint: wrong-type
def gpu_names(devices):
    return {name.split(":", 1)[1] for name in devices if "GPU" in name}
