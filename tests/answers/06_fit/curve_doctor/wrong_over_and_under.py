# wrong: takes the words overfitting and underfitting for each other
# hint: overfitting-underfitting-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "overfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "underfitting",
        "H": "learning rate too small",
    }
