# wrong: fills the dictionary and does not return it
# hint: no-return
def diagnoses():
    found = {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }
