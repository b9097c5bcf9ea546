# right: from the last axis to the first, missing axes count as 1


def broadcast_shape(first, second):
    result = []
    for step in range(1, max(len(first), len(second)) + 1):
        a = first[-step] if step <= len(first) else 1
        b = second[-step] if step <= len(second) else 1
        if a != b and a != 1 and b != 1:
            return None
        result.append(b if a == 1 else a)
    return tuple(result[::-1])
