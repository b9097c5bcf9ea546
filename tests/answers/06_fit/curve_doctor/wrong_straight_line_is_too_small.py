# wrong: a straight falling line means a small learning rate
# hint: not-finished-too-small-swapped
def diagnoses():
    letter_of = {
        "regularized": "A",
        "learning rate too small": "B",
        "validation not representative": "C",
        "underfitting": "D",
        "learning rate too large": "E",
        "fine": "F",
        "overfitting": "G",
        "not finished": "H",
    }
    return {letter: word for word, letter in letter_of.items()}
