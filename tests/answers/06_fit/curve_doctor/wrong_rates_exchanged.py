# wrong: too large a learning rate is slow, too small a one jumps
# hint: learning-rates-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too small",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too large",
    }
