# wrong: sorts by the gap at the end
# hint: gap-is-overfitting
def diagnoses():
    gap = {"C": 8.86 - 0.06, "G": 1.52 - 0.28}
    widest, other = sorted(gap, key=gap.get, reverse=True)
    return {
        "A": "regularized",
        "B": "not finished",
        "D": "underfitting",
        "E": "learning rate too large",
        "F": "fine",
        "H": "learning rate too small",
        widest: "overfitting",
        other: "validation not representative",
    }
