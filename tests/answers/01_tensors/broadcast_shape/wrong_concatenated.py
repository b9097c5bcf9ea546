# wrong: puts one shape behind the other
# hint: shapes-joined


def broadcast_shape(first, second):
    return tuple(first) + tuple(second)
