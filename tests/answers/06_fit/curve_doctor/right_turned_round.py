# right: a dictionary from word to letter, turned round
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
    return {letter: word for word, letter in letter_of.items()}
