# right: pads with ones in front, then compares


def broadcast_shape(first, second):
    length = max(len(first), len(second))
    first = (1,) * (length - len(first)) + tuple(first)
    second = (1,) * (length - len(second)) + tuple(second)
    for a, b in zip(first, second, strict=True):
        if not (a == b or a == 1 or b == 1):
            return None
    return tuple(a if b == 1 else b for a, b in zip(first, second, strict=True))
