# right: four rules applied to a description of each case


def prediction_game():
    # last layer has a softmax, from_logits, the loss can still see the logits
    cases = {
        "A": (False, True, True),
        "B": (True, True, True),
        "C": (True, True, False),
        "D": (False, False, True),
        "E": (True, True, False),
        "F": (True, True, True),
    }

    def word(softmax, from_logits, visible):
        if not softmax:
            return "right" if from_logits else "missing"
        if not from_logits:
            return "right"
        return "repaired" if visible else "doubled"

    return {name: word(*case) for name, case in cases.items()}
