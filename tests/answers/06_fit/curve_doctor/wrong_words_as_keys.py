# wrong: from word to letter
# hint: wrong-keys
def diagnoses():
    letter_of = {
        "regularized": "A",
        "not finished": "B",
        "validation not representative": "C",
        "underfitting": "D",
        "learning rate too large": "E",
        "fine": "F",
        "overfitting": "G",
        "learning rate too small": "H",
    }
    return letter_of
