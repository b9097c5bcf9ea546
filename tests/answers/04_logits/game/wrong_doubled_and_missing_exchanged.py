# wrong: takes the two words "doubled" and "missing" for each other
# hint: doubled-missing-swapped


def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "missing",
        "D": "doubled",
        "E": "missing",
        "F": "repaired",
    }
