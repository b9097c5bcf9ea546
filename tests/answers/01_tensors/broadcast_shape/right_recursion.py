# right: recursion over the last axis


def broadcast_shape(first, second):
    if not first:
        return tuple(second)
    if not second:
        return tuple(first)
    front = broadcast_shape(first[:-1], second[:-1])
    a, b = first[-1], second[-1]
    if front is None or (a != b and 1 not in (a, b)):
        return None
    return (*front, b if a == 1 else a)
