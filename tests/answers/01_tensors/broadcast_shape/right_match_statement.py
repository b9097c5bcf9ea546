# right: match on each pair of lengths


def broadcast_shape(first, second):
    a, b = list(first), list(second)
    result = []
    while a or b:
        match (a.pop() if a else 1, b.pop() if b else 1):
            case (1, n) | (n, 1):
                result.insert(0, n)
            case (n, m) if n == m:
                result.insert(0, n)
            case _:
                return None
    return tuple(result)
