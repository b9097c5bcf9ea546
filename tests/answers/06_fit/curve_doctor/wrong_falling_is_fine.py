# wrong: a curve that falls all the time is fine, the flat good one has to go on
# hint: fine-not-finished-swapped
def diagnoses():
    return {
        "A": "regularized",
        "B": "fine",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "not finished",
        "G": "overfitting",
        "H": "learning rate too small",
    }
