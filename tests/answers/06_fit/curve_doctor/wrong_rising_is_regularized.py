# wrong: a penalty lifts the validation loss
# hint: regularized-is-overfitting
def diagnoses():
    words = [
        "overfitting",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "regularized",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))
