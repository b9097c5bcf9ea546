# right: a dictionary typed out


def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "doubled",
        "D": "missing",
        "E": "doubled",
        "F": "repaired",
    }
