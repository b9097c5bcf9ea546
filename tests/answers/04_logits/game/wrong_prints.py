# wrong: prints the dictionary and returns nothing
# hint: no-return


def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    print(dict(zip("ABCDEF", words)))
