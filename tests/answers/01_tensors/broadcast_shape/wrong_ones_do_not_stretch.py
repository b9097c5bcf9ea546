# wrong: missing axes are filled, but a 1 does not stretch
# hint: ones-do-not-stretch


def broadcast_shape(first, second):
    short, long = sorted((tuple(first), tuple(second)), key=len)
    if short == long[len(long) - len(short) :]:
        return long
    return None
