# right: begins with the easy ones and adds the others, in another order
def diagnoses():
    found = {}
    rate = "learning rate too {}"
    found["H"] = rate.format("small")
    found["E"] = rate.format("large")
    found.update(G="overfitting", D="underfitting", F="fine")
    found["C"] = "validation not representative"
    found |= {"A": "regularized", "B": "not finished"}
    return found
