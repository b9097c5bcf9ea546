# wrong: leaves the four hard ones open
# hint: unfinished
def diagnoses():
    easy = {"B": "not finished", "F": "fine", "G": "overfitting", "D": "underfitting"}
    if len(easy) < 8:
        raise NotImplementedError("A, C, E and H")
    return easy
