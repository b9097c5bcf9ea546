# wrong: any gap at the end is overfitting, and the large one is fine by exclusion
# hint: fine-is-overfitting
def diagnoses():
    return {
        "A": "regularized",
        "B": "not finished",
        "C": "validation not representative",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "overfitting",
        "G": "fine",
        "H": "learning rate too small",
    }
