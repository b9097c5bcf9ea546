# wrong: an axis that () does not have
# hint: raises


def broadcast_shape(first, second):
    length = max(len(first), len(second), 1)
    result = []
    for step in range(1, length + 1):
        a = first[-step]
        b = second[-step]
        if a != b and 1 not in (a, b):
            return None
        result.insert(0, b if a == 1 else a)
    return tuple(result)
