# wrong: a small gap is the work of a penalty
# hint: fine-is-regularized
def diagnoses():
    words = [
        "fine",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "regularized",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))
