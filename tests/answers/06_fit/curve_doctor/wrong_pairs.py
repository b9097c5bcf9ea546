# wrong: a list of pairs: dict() was forgotten around zip
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
    return list(zip("ABCDEFGH", words))
