# wrong: how often the softmax is applied instead of the words
# hint: wrong-words


def prediction_game():
    return {"A": 1, "B": 1, "C": 2, "D": 0, "E": 2, "F": 1}
