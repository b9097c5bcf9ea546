# wrong: jumps come from the validation part, the diverging curve from the learning rate
# hint: too-large-is-unrepresentative
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "learning rate too large",
        "D": "underfitting",
        "E": "validation not representative",
        "F": "fine",
        "G": "overfitting",
        "H": "learning rate too small",
    }
