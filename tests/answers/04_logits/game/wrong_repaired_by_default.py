# wrong: "repaired" for every case with a softmax, by a dictionary of exceptions (M1b)
# hint: everything-repaired


def prediction_game():
    exceptions = {"A": "right", "D": "missing"}
    return {letter: exceptions.get(letter, "repaired") for letter in "ABCDEF"}
