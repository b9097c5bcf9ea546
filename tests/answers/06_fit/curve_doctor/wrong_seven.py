# wrong: the last letter is missing: the list was closed too early
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
    ]
    return dict(zip("ABCDEFGH", words))
