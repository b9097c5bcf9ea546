# wrong: a list of pairs: dict() was forgotten around zip
# hint: wrong-type


def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    return list(zip("ABCDEF", words))
