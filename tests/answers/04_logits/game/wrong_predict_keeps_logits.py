# wrong: predict() hands the logits on with the array, so the loss finds them (M1d)
# hint: predict-keeps-logits


def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "doubled",
        "D": "missing",
        "E": "repaired",
        "F": "repaired",
    }
