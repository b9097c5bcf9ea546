# wrong: the numbers of the words in the list of the task
# hint: wrong-words
def diagnoses():
    return {"A": 8, "B": 4, "C": 7, "D": 2, "E": 5, "F": 1, "G": 3, "H": 6}
