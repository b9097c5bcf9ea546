# wrong: a curve that hardly falls is a model that is too small
# hint: too-small-is-underfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "learning rate too small",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "underfitting",
    }
