# wrong: A and F are both fine, since both losses are low
# hint: word-twice
def diagnoses():
    words = [
        "fine",
        "not finished",
        "validation not representative",
        "underfitting",
        "learning rate too large",
        "fine",
        "overfitting",
        "learning rate too small",
    ]
    return dict(zip("ABCDEFGH", words))
