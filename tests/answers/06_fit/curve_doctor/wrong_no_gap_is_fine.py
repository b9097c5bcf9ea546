# wrong: two curves that lie on each other are fine
# hint: fine-not-finished-swapped
def diagnoses():
    words = [
        "regularized",
        "fine",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "not finished",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))
