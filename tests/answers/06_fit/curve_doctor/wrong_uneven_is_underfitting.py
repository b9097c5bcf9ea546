# wrong: an uneven curve: the model cannot learn it
# hint: large-rate-is-underfitting
def diagnoses():
    words = [
        "regularized",
        "not finished",
        "validation not representative",
        "learning rate too large",
        "underfitting",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))
