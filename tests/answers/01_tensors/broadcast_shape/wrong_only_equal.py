# wrong: only equal shapes fit
# hint: only-equal-shapes


def broadcast_shape(first, second):
    return tuple(first) if tuple(first) == tuple(second) else None
