# wrong: shapes of different length do not fit
# hint: same-rank-only


def broadcast_shape(first, second):
    if len(first) != len(second):
        return None
    if any(a != b and 1 not in (a, b) for a, b in zip(first, second, strict=True)):
        return None
    return tuple(b if a == 1 else a for a, b in zip(first, second, strict=True))
