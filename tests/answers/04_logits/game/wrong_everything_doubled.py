# wrong: every softmax with from_logits=True is applied twice, as all tutorials say (M1)
# hint: everything-doubled


def prediction_game():
    return {
        "A": "right",
        "B": "doubled",
        "C": "doubled",
        "D": "missing",
        "E": "doubled",
        "F": "doubled",
    }
