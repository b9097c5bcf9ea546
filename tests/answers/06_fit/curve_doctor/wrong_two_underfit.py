# wrong: D and H both stay high, so both underfit
# hint: word-twice
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "underfitting",
    }
