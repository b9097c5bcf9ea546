# wrong: the right words in the right order, each one letter too far
# hint: shifted-by-one
def diagnoses():
    return {
        "A": "learning rate too small",
        "B": "regularized",
        "C": "not finished",
        "D": "validation not representative",
        "E": "underfitting",
        "F": "learning rate too large",
        "G": "fine",
        "H": "overfitting",
    }
