# wrong: a loss that stops high: the steps are too large to go on
# hint: large-rate-is-underfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "learning rate too large",
        "E": "underfitting",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }
