# wrong: B and H are both not finished
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
        "H": "not finished",
    }
