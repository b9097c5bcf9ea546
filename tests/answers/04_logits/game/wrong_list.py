# wrong: a list of six words instead of a dictionary
# hint: wrong-type


def prediction_game():
    return ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
