# wrong: the shape of a matrix product
# hint: matrix-product


def broadcast_shape(first, second):
    if len(first) < 2 or len(second) < 2:
        return tuple(first or second)
    if first[-1] != second[-2]:
        return None
    return (*first[:-1], second[-1])
