# wrong: a validation loss that rises: steps too large
# hint: too-large-is-overfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "overfitting",
        "F": "fine",
        "G": "learning rate too large",
        "H": "learning rate too small",
    }
