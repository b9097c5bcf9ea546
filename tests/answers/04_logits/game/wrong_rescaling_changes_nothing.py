# wrong: times 1.0 changes nothing, so Keras repairs it as without the layer (M1b)
# hint: rescaling-is-harmless


def prediction_game():
    game = {"A": "right", "D": "missing", "E": "doubled"}
    for case in ("B", "C", "F"):
        game[case] = "repaired"
    return game
