# wrong: validation below training is the best that can be, so A is fine
# hint: fine-is-regularized
def diagnoses():
    return {
        "A": "fine",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "regularized",
        "G": "overfitting",
        "H": "learning rate too small",
    }
