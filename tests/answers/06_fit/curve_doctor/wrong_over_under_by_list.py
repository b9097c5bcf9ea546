# wrong: underfitting is a gap, overfitting is a loss that stays high
# hint: overfitting-underfitting-swapped
def diagnoses():
    letter_of = {
        "regularized": "A",
        "not finished": "B",
        "validation not representative": "C",
        "overfitting": "D",
        "learning rate too large": "E",
        "fine": "F",
        "underfitting": "G",
        "learning rate too small": "H",
    }
    return {letter: word for word, letter in letter_of.items()}
