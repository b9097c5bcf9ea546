# wrong: the validation loss cannot be lower, so the part must be odd
# hint: regularized-is-unrepresentative
def diagnoses():
    letter_of = {
        "validation not representative": "A",
        "not finished": "B",
        "regularized": "C",
        "underfitting": "D",
        "learning rate too large": "E",
        "fine": "F",
        "overfitting": "G",
        "learning rate too small": "H",
    }
    return {letter: word for word, letter in letter_of.items()}
