# wrong: a high loss that still falls is underfitting, and a flat one is not finished
# hint: underfitting-not-finished-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "underfitting",
        "C": "validation not representative",
        "D": "not finished",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }
