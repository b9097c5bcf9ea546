# wrong: its own words
# hint: wrong-words
def diagnoses():
    return {
        "A": "dropout",
        "B": "needs more epochs",
        "C": "bad split",
        "D": "model too small",
        "E": "too fast",
        "F": "ok",
        "G": "overfit",
        "H": "too slow",
    }
