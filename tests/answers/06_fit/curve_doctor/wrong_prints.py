# wrong: prints the dictionary
# hint: no-return
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
    print(dict(zip("ABCDEFGH", words)))
