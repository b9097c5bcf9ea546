# wrong: a training loss that falls to the end is fine
# hint: fine-is-overfitting
def diagnoses():
    letter_of = {
        "regularized": "A",
        "not finished": "B",
        "validation not representative": "C",
        "underfitting": "D",
        "learning rate too large": "E",
        "overfitting": "F",
        "fine": "G",
        "learning rate too small": "H",
    }
    return {letter: word for word, letter in letter_of.items()}
