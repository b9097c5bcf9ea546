# right: dict() with keywords, the exceptions put in afterwards
def prediction_game():
    game = dict.fromkeys(["A", "B", "C", "D", "E", "F"], "doubled")
    game.update(A="right", D="missing")
    game["B"] = game["F"] = "repaired"
    return game
