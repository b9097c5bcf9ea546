# wrong: the words with capital letters
# hint: wrong-words
def diagnoses():
    return {
        "A": "Regularized",
        "B": "Not finished",
        "C": "Validation not representative",
        "D": "Underfitting",
        "E": "Learning rate too large",
        "F": "Fine",
        "G": "Overfitting",
        "H": "Learning rate too small",
    }
