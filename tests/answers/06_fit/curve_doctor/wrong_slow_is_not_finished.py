# wrong: the slowest one only needs more epochs, the steady one has too small a rate
# hint: not-finished-too-small-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "learning rate too small",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "not finished",
    }
