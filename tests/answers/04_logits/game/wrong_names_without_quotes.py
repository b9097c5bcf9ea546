# wrong: the words without quotes: NameError
# hint: raises


def prediction_game():
    return {"A": right, "B": repaired, "C": doubled, "D": missing, "E": doubled, "F": repaired}
