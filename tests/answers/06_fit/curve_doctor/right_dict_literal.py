# right: a dictionary typed out
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }
