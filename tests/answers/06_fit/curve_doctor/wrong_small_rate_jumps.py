# wrong: the two words of the learning rate by the wrong letter
# hint: learning-rates-swapped
def diagnoses():
    found = dict(A="regularized", D="underfitting", F="fine", G="overfitting")
    found["B"] = "not finished"
    found["C"] = "validation not representative"
    for letter, size in [("E", "small"), ("H", "large")]:
        found[letter] = f"learning rate too {size}"
    return found
