# wrong: a loss of 8 has diverged, so the learning rate is too large
# hint: too-large-is-unrepresentative
def diagnoses():
    highest = {"C": 8.86, "E": 1.50}
    diverged = max(highest, key=highest.get)
    found = {letter: "validation not representative" for letter in highest}
    found[diverged] = "learning rate too large"
    rest = {"A": "regularized", "B": "not finished", "D": "underfitting", "F": "fine"}
    return {**rest, **found, "G": "overfitting", "H": "learning rate too small"}
