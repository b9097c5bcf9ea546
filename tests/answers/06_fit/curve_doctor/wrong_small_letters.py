# wrong: small letters as keys
# hint: wrong-keys
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
    return dict(zip("abcdefgh", words))
