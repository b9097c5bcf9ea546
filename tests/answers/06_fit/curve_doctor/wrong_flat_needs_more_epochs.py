# wrong: more epochs would help the flat one
# hint: underfitting-not-finished-swapped
def diagnoses():
    words = [
        "regularized",
        "underfitting",
        "validation not representative",
        "not finished",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))
