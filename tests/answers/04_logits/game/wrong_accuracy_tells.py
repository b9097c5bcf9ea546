# wrong: no warning and a good accuracy, so C and E are right; accuracy hides the second softmax
# hint: accuracy-tells


def prediction_game():
    accuracy = {"A": 0.96, "B": 0.96, "C": 0.956, "D": 0.37, "E": 0.96, "F": 0.96}
    warned = {"B", "F"}
    game = {}
    for case, value in accuracy.items():
        if value < 0.9:
            game[case] = "missing"
        else:
            game[case] = "repaired" if case in warned else "right"
    return game
