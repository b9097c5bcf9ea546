# wrong: the widest gap is the overfitting one, the other the odd validation part
# hint: gap-is-overfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "overfitting",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "G": "validation not representative",
        "H": "learning rate too small",
    }
