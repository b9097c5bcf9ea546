# wrong: from_logits=True means "the outputs are probabilities": softmax models are right with it
# hint: from-logits-swapped


def prediction_game():
    return {
        "A": "missing",
        "B": "right",
        "C": "right",
        "D": "right",
        "E": "right",
        "F": "right",
    }
