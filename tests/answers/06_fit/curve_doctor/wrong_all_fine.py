# wrong: everything runs without an error, so all are fine
# hint: word-twice
def diagnoses():
    return dict.fromkeys("ABCDEFGH", "fine")
