# wrong: range stops too early, so that "F" is absent
# hint: wrong-keys


def prediction_game():
    words = ["right", "repaired", "doubled", "missing", "doubled", "repaired"]
    return {"ABCDEF"[i]: words[i] for i in range(5)}
