# wrong: the numbers 0 to 5 as keys
# hint: wrong-keys


def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    return dict(enumerate(words))
