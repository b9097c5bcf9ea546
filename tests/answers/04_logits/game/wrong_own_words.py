# wrong: its own words instead of the four that were given
# hint: wrong-words


def prediction_game():
    return {
        "A": "correct",
        "B": "warning",
        "C": "double softmax",
        "D": "no softmax",
        "E": "double softmax",
        "F": "warning",
    }
