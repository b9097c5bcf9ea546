# wrong: a list of eight words
# hint: wrong-type
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return words
