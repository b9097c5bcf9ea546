# wrong: "too large" and "too small" without the learning rate
# hint: wrong-words
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "too large",
        "F": "fine",
        "G": "overfitting",
        "H": "too small",
    }
