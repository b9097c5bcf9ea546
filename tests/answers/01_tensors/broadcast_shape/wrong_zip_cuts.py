# wrong: zip() stops at the shorter shape
# hint: longer-shape-cut-off


def broadcast_shape(first, second):
    result = []
    for a, b in zip(reversed(first), reversed(second), strict=False):
        if a != b and a != 1 and b != 1:
            return None
        result.insert(0, b if a == 1 else a)
    return tuple(result)
