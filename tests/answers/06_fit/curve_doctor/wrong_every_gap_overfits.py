# wrong: calls every gap overfitting, so the word stands three times
# hint: word-twice
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "overfitting",
        "D": "underfitting",
        "E": "overfitting",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }
