# wrong: rolls the list of words by one the other way
# hint: shifted-by-one
def diagnoses():
    words = [
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
        "regularized",
    ]
    return dict(zip("ABCDEFGH", words))
