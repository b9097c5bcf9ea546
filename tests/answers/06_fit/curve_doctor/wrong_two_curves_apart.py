# wrong: curves apart are overfitting, whichever is above
# hint: regularized-is-overfitting
def diagnoses():
    return {
        "A": "overfitting",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "regularized",
        "H": "learning rate too small",
    }
