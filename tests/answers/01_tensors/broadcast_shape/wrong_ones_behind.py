# wrong: puts the ones behind the shorter shape
# hint: left-aligned


def broadcast_shape(first, second):
    length = max(len(first), len(second))
    first = tuple(first) + (1,) * (length - len(first))
    second = tuple(second) + (1,) * (length - len(second))
    if any(a != b and 1 not in (a, b) for a, b in zip(first, second, strict=True)):
        return None
    return tuple(b if a == 1 else a for a, b in zip(first, second, strict=True))
