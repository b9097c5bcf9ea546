# wrong: E ends far above its training loss, so it is the one that overfits
# hint: too-large-is-overfitting
def diagnoses():
    letter_of = {
        "regularized": "A",
        "not finished": "B",
        "validation not representative": "C",
        "underfitting": "D",
        "overfitting": "E",
        "fine": "F",
        "learning rate too large": "G",
        "learning rate too small": "H",
    }
    return {letter: word for word, letter in letter_of.items()}
