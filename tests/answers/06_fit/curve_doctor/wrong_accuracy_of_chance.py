# wrong: decides by the accuracy: the lowest is underfitting
# hint: too-small-is-underfitting
def diagnoses():
    last_accuracy = {"D": 0.28, "H": 0.10}
    lowest = min(last_accuracy, key=last_accuracy.get)
    found = {letter: "learning rate too small" for letter in last_accuracy}
    found[lowest] = "underfitting"
    found["A"], found["B"] = "regularized", "not finished"
    found["C"], found["E"] = "validation not representative", "learning rate too large"
    found["F"], found["G"] = "fine", "overfitting"
    return found
