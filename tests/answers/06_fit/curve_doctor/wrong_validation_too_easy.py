# wrong: validation below training: the validation part must be too easy
# hint: regularized-is-unrepresentative
def diagnoses():
    return {
        "A": "validation not representative",
        "B": "not finished",
        "C": "regularized",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }
