# wrong: the value of B and F is right, so writes "right"; forgets the warning
# hint: repaired-is-not-right


def prediction_game():
    return dict(zip("ABCDEF", ["right", "right", "doubled", "missing", "doubled", "right"]))
