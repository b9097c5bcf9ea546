# wrong: predict() returns logits, so from_logits=True is right for it (M1d)
# hint: predict-keeps-logits


def prediction_game():
    game = dict(zip("ABCDF", ["right", "repaired", "doubled", "missing", "repaired"]))
    game["E"] = "right"
    return game
