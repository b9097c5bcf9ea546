# wrong: small letters as keys
# hint: wrong-keys


def prediction_game():
    return {
        "a": "right",
        "b": "repaired",
        "c": "doubled",
        "d": "missing",
        "e": "doubled",
        "f": "repaired",
    }
