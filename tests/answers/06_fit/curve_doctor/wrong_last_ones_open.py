# wrong: leaves the four hard ones open, so nothing is returned at all
# hint: not-attempted
def diagnoses():
    easy = {"B": "not finished", "F": "fine", "G": "overfitting", "D": "underfitting"}
    if len(easy) < 8:
        raise NotImplementedError("A, C, E and H")
    return easy
