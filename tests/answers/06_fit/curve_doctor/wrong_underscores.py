# wrong: underscores in place of spaces
# hint: wrong-words
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
    return {k: w.replace(" ", "_") for k, w in zip("ABCDEFGH", words)}
