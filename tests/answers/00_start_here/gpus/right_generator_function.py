# right: a generator function inside, joined from the right
def gpu_names(devices):
    def found():
        for device in devices:
            *_, kind, index = device.rsplit(":", maxsplit=2)
            if kind.upper() == "GPU":
                yield ":".join((kind, index))

    return [*found()]
