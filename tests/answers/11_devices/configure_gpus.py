# %% right: a loop with try inside
def configure_gpus(config):
    configured, problem = 0, ""
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            configured += 1
        except RuntimeError as error:
            problem = str(error)
    return {"configured": configured, "error": problem}


# %% right: while there are some left, the texts joined
def configure_gpus(config):
    left = list(config.list_physical_devices("GPU"))
    worked, texts = 0, set()
    while left:
        try:
            config.experimental.set_memory_growth(device=left.pop(), enable=True)
        except RuntimeError as error:
            texts.add(str(error))
        else:
            worked += 1
    return dict(configured=worked, error=", ".join(texts))


# %% right: all devices, those of the type GPU picked by hand
def configure_gpus(config):
    done = []
    message = ""
    for device in config.list_physical_devices():
        if device.device_type != "GPU":
            continue
        try:
            config.experimental.set_memory_growth(device, enable=True)
        except RuntimeError as error:
            message = f"{type(error).__name__}: {error}"
        else:
            done.append(device.name)
    return {"configured": len(done), "error": message}


# %% right: by index, any exception, the first message is kept
def configure_gpus(config):
    gpus = config.list_physical_devices(device_type="GPU")
    errors = []
    i = 0
    while i < len(gpus):
        try:
            config.experimental.set_memory_growth(gpus[i], True)
        except Exception as error:
            errors.append(str(error))
        i += 1
    return {"configured": len(gpus) - len(errors), "error": errors[0] if errors else ""}


# %% right: a helper that answers with a text, counted afterwards
def configure_gpus(config):
    def attempt(gpu):
        try:
            config.experimental.set_memory_growth(gpu, True)
            return ""
        except RuntimeError as error:
            return str(error)

    texts = [attempt(gpu) for gpu in config.list_physical_devices("GPU")]
    return {"configured": texts.count(""), "error": "; ".join(filter(None, texts))}


# %% wrong: the first GPU only, as in tutorials
# hint: first-gpu-only
def configure_gpus(config):
    gpu = config.list_physical_devices("GPU")[0]
    config.experimental.set_memory_growth(gpu, True)
    return {"configured": 1, "error": ""}


# %% wrong: the first GPU, if there is one
# hint: first-gpu-only
def configure_gpus(config):
    gpus = config.list_physical_devices("GPU")
    if not gpus:
        return {"configured": 0, "error": ""}
    try:
        config.experimental.set_memory_growth(gpus[0], True)
    except RuntimeError as error:
        return {"configured": 0, "error": str(error)}
    return {"configured": 1, "error": ""}


# %% wrong: returns inside the loop
# hint: first-gpu-only
def configure_gpus(config):
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            return {"configured": 1, "error": ""}
        except RuntimeError as error:
            return {"configured": 0, "error": str(error)}
    return {"configured": 0, "error": ""}


# %% wrong: no GPU is an error to report
# hint: no-gpu-is-an-error
def configure_gpus(config):
    gpus = config.list_physical_devices("GPU")
    if len(gpus) == 0:
        return {"configured": 0, "error": "no GPU found"}
    report = {"configured": 0, "error": ""}
    for gpu in gpus:
        try:
            config.experimental.set_memory_growth(gpu, True)
            report["configured"] += 1
        except RuntimeError as error:
            report["error"] = str(error)
    return report


# %% wrong: the CPU grows, too
# hint: cpu-among-them
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for device in config.list_physical_devices():
        try:
            config.experimental.set_memory_growth(device, True)
            report["configured"] += 1
        except RuntimeError as error:
            report["error"] = str(error)
    return report


# %% wrong: all devices, and the CPU's refusal is reported
# hint: cpu-among-them
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for device in config.list_physical_devices():
        try:
            config.experimental.set_memory_growth(device, True)
            report["configured"] += 1
        except Exception as error:
            report["error"] = str(error)
    return report


# %% wrong: lets the error through
# hint: error-not-caught
def configure_gpus(config):
    gpus = config.list_physical_devices("GPU")
    for gpu in gpus:
        config.experimental.set_memory_growth(gpu, True)
    return {"configured": len(gpus), "error": ""}


# %% wrong: waits for another error
# hint: error-not-caught
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            report["configured"] += 1
        except ValueError as error:
            report["error"] = str(error)
    return report


# %% wrong: catches it and says nothing
# hint: error-not-told
def configure_gpus(config):
    configured = 0
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            configured += 1
        except RuntimeError:
            pass
    return {"configured": configured, "error": ""}


# %% wrong: a text of its own
# hint: error-not-told
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            report["configured"] += 1
        except RuntimeError:
            report["error"] = "could not set memory growth"
    return report


# %% wrong: the name of the error only
# hint: error-not-told
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            report["configured"] += 1
        except RuntimeError as error:
            report["error"] = type(error).__name__
    return report


# %% wrong: counts before it tries
# hint: counted-without-success
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for gpu in config.list_physical_devices("GPU"):
        report["configured"] += 1
        try:
            config.experimental.set_memory_growth(gpu, True)
        except RuntimeError as error:
            report["error"] = str(error)
    return report


# %% wrong: counts all GPUs that there are
# hint: counted-without-success
def configure_gpus(config):
    problem = ""
    gpus = config.list_physical_devices("GPU")
    try:
        for gpu in gpus:
            config.experimental.set_memory_growth(gpu, True)
    except RuntimeError as error:
        problem = str(error)
    return {"configured": len(gpus), "error": problem}


# %% wrong: an error makes the count zero, though some were set
# hint: nothing-counts-after-an-error
def configure_gpus(config):
    gpus = config.list_physical_devices("GPU")
    try:
        for gpu in gpus:
            config.experimental.set_memory_growth(gpu, True)
        return {"configured": len(gpus), "error": ""}
    except RuntimeError as error:
        return {"configured": 0, "error": str(error)}


# %% wrong: switches growth off
# hint: growth-switched-off
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, False)
            report["configured"] += 1
        except RuntimeError as error:
            report["error"] = str(error)
    return report


# %% wrong: counts the GPUs, sets nothing
# hint: growth-switched-off
def configure_gpus(config):
    return {"configured": len(config.list_physical_devices("GPU")), "error": ""}


# %% wrong: looks at the logical devices first, which starts them
# hint: starts-the-devices
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    if not config.list_logical_devices("GPU"):
        return report
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            report["configured"] += 1
        except RuntimeError as error:
            report["error"] = str(error)
    return report


# %% wrong: logical devices are not what is configured
# hint: starts-the-devices
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for gpu in config.list_logical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            report["configured"] += 1
        except (RuntimeError, ValueError) as error:
            report["error"] = str(error)
    return report


# %% wrong: asks this computer
# hint: this-computer
import tensorflow as tf


def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for gpu in tf.config.list_physical_devices("GPU"):
        try:
            tf.config.experimental.set_memory_growth(gpu, True)
            report["configured"] += 1
        except RuntimeError as error:
            report["error"] = str(error)
    return report


# %% wrong: True where it worked
# hint: wrong-type
def configure_gpus(config):
    try:
        for gpu in config.list_physical_devices("GPU"):
            config.experimental.set_memory_growth(gpu, True)
    except RuntimeError as error:
        return str(error)
    return True


# %% wrong: the exception itself, not its text
# hint: wrong-type
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            report["configured"] += 1
        except RuntimeError as error:
            report["error"] = error
    return report


# %% wrong: the function is looked for in the wrong place
# hint: raises
def configure_gpus(config):
    gpus = config.list_physical_devices("GPU")
    for gpu in gpus:
        config.set_memory_growth(gpu, True)
    return {"configured": len(gpus), "error": ""}


# %% wrong: nothing comes back
# hint: no-return
def configure_gpus(config):
    for gpu in config.list_physical_devices("GPU"):
        config.experimental.set_memory_growth(gpu, True)


# %% wrong: keys of its own
# hint: wrong-keys
def configure_gpus(config):
    gpus = config.list_physical_devices("GPU")
    for gpu in gpus:
        config.experimental.set_memory_growth(gpu, True)
    return {"count": len(gpus)}


# %% wrong: try around the loop
# hint: stopped-at-the-first-refusal
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    gpus = config.list_physical_devices("GPU")
    try:
        for gpu in gpus:
            config.experimental.set_memory_growth(gpu, True)
            report["configured"] += 1
    except RuntimeError as error:
        report["error"] = str(error)
    return report


# %% wrong: a later success wipes the text out
# hint: error-wiped-out
def configure_gpus(config):
    report = {"configured": 0, "error": ""}
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
        except RuntimeError as error:
            report["error"] = str(error)
        else:
            report["configured"] += 1
            report["error"] = ""
    return report


# %% wrong: the name behind except … as still holds the error afterwards
# hint: name-ends-with-except
def configure_gpus(config):
    error = ""
    configured = 0
    for gpu in config.list_physical_devices("GPU"):
        try:
            config.experimental.set_memory_growth(gpu, True)
            configured += 1
        except RuntimeError as error:
            pass
    return {"configured": configured, "error": str(error)}
