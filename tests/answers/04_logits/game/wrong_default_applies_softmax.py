# wrong: from_logits=False applies the softmax inside the loss (M4)
# hint: false-applies-softmax


def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "doubled",
        "D": "right",
        "E": "doubled",
        "F": "repaired",
    }
