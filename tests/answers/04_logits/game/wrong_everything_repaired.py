# wrong: Keras always notices a softmax in front of from_logits=True (M1b)
# hint: everything-repaired


def prediction_game():
    return {
        "A": "right",
        "B": "repaired",
        "C": "repaired",
        "D": "missing",
        "E": "repaired",
        "F": "repaired",
    }
