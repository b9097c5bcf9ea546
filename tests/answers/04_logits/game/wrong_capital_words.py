# wrong: the four words with capital letters
# hint: wrong-words


def prediction_game():
    answers = ["Right", "Repaired", "Doubled", "Missing", "Doubled", "Repaired"]
    return dict(zip("ABCDEF", answers))
